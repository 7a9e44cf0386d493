import type { Indentation } from '../editing/indentation.ts';
import { below, entries, listItem, type Site, skeleton } from '../editing/insertion.ts';
import { scalarText, withinQuotes } from '../editing/scalar-text.ts';
import type { Model } from '../model.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Rule } from '../rule.ts';
import { propertyOf, rootSchema, type SchemaNode } from '../schema.ts';
import { isManifest } from '../uri.ts';
import { nounOf } from '../wording.ts';
import type { Workspace } from '../workspace.ts';
import { type Choice, choicesFor } from './choices.ts';
import type { Opening } from './opening.ts';

/** One text that may be written at an opening. */
export interface Suggestion {
  readonly kind: 'key' | 'value' | 'reference' | 'tag' | 'thing' | 'text';
  readonly label: string;
  /** What is written, with the places where the author goes on marked. */
  readonly text: string;
  /** The words by which it is found; its label where there are none. */
  readonly words?: string;
  /** What people call it. */
  readonly title?: string;
  readonly detail?: string;
  readonly documentation?: string;
  readonly isRetired?: boolean;
  /** Blanks before the opening that are replaced too, where the text goes on below. */
  readonly replacesBlanks?: string;
}

/** All that has to be known to suggest something. */
export interface Ask {
  readonly workspace: Workspace;
  readonly model: Model;
  readonly file: ParsedFile;
  readonly opening: Opening;
  readonly indentation: Indentation;
  readonly newId: string;
  readonly rules: readonly Rule[];
}

/** What may be written at an opening, the most likely first. */
export function suggestionsFor(ask: Ask): Iterable<Suggestion> {
  const { kind, schema } = ask.opening;
  return kind === 'key' ? atKey(ask) : atValue(ask, schema);
}

/** Puts the text of an item or key into the lines that the opening needs around it. */
type Frame = (text: (site: Site) => string) => string;

function* atKey(ask: Ask): Iterable<Suggestion> {
  const { opening, file } = ask;
  const { schema, written, column } = opening;
  if (opening.hasColon || opening.quote !== undefined) {
    yield* keys(ask, schema, key => key);
    return;
  }
  const orphan = opening.isFlow ? undefined : contentBelow(file, opening);
  if (orphan !== undefined) {
    const fits = (key: string) => schema.keys !== undefined || propertyOf(schema, key)?.type === orphan;
    for (const suggestion of keys(ask, schema, key => `${scalarText(key)}:`))
      if (fits(suggestion.label)) yield suggestion;
    return;
  }
  const frame: Frame = text => text(siteOf(ask, column));
  if (schema === rootSchema && written.size === 0) yield* newFiles(ask, frame);
  else if (written.size === 0) yield* newThing(ask, schema, frame);
  yield* keys(ask, schema, key => frame(site => entries(schema, [key], site)));
}

function* atValue(ask: Ask, schema: SchemaNode): Iterable<Suggestion> {
  const { behindKey, column, isFlow } = ask.opening;
  if (schema.type !== 'array' && schema.type !== 'object') {
    yield* words(ask, schema, choice => writtenIn(ask.opening, choice));
    return;
  }
  const inner = schema.type === 'array' ? schema.items : schema;
  if (ask.opening.quote !== undefined || inner === undefined) return;
  const isBelow = behindKey !== undefined && !isFlow;
  const frame = frameOf(schema, siteOf(ask, behindKey ?? column), isBelow);
  const written = ({ kind, word }: Choice) =>
    frame(site => (kind === 'value' ? word : scalarText(word, site.isFlow)));
  const found = inner.type === 'object' ? inMap(ask, inner, frame) : words(ask, inner, written);
  const replacesBlanks = isBelow ? blanksBefore(ask) : undefined;
  for (const suggestion of found) yield { ...suggestion, replacesBlanks };
}

/** A first item of a list or a first key of a map, where neither is begun yet. */
function frameOf(schema: SchemaNode, site: Site, isBelow: boolean): Frame {
  const isList = schema.type === 'array';
  if (site.isFlow) return text => (isList ? `[${text(site)}]` : `{ ${text(site)} }`);
  const inLine: (inside: Site) => Frame = inside => text => (isList ? listItem(inside, text) : text(inside));
  return isBelow ? text => below(schema, site, inside => inLine(inside)(text)) : inLine(site);
}

function* inMap(ask: Ask, schema: SchemaNode, frame: Frame): Iterable<Suggestion> {
  yield* newThing(ask, schema, frame);
  yield* keys(ask, schema, key => frame(site => entries(schema, [key], site)), new Set());
}

/** The keys of a map that are not written yet, those that are needed first. */
function* keys(
  ask: Ask,
  schema: SchemaNode,
  textOf: (key: string) => string,
  written: ReadonlySet<string> = ask.opening.written,
): Iterable<Suggestion> {
  if (schema.keys !== undefined && schema.properties.size === 0) {
    for (const choice of choicesFor(schema.keys, ask))
      if (!written.has(choice.word)) yield { ...labelled(choice), text: textOf(choice.word) };
  }
  const known = [...schema.properties].filter(([key]) => !written.has(key) && isAtHome(ask, schema, key));
  const isNeeded = ([key]: [string, SchemaNode]) => schema.required.includes(key);
  for (const [key, { title, description, deprecated }] of [
    ...known.filter(isNeeded),
    ...known.filter(entry => !isNeeded(entry)),
  ]) {
    if (deprecated) continue;
    yield { kind: 'key', label: key, text: textOf(key), detail: title, documentation: description };
  }
}

/** The manifest's words stand in the manifest, a family's words in every other file. */
function isAtHome({ file }: Ask, schema: SchemaNode, key: string): boolean {
  if (schema !== rootSchema) return true;
  const property = schema.properties.get(key);
  if (!isManifest(file.uri)) return property?.entity !== 'framework' && key !== 'lint';
  const isSection = property?.type === 'object' || property?.items?.entity !== undefined;
  return isSection && !schema.needs.has(key);
}

function* words(ask: Ask, schema: SchemaNode, textOf: (choice: Choice) => string): Iterable<Suggestion> {
  for (const choice of choicesFor(schema, ask)) yield { ...labelled(choice), text: textOf(choice) };
}

function labelled({ word, ...rest }: Choice): Omit<Suggestion, 'text'> {
  return { ...rest, label: word };
}

function* newThing(ask: Ask, schema: SchemaNode, frame: Frame): Iterable<Suggestion> {
  if (ask.opening.isFlow || skeleton(schema, siteOf(ask, 0)) === undefined) return;
  const noun = schema.entity === undefined ? (schema.title ?? '').toLowerCase() : nounOf(schema.entity);
  const text = frame(site => skeleton(schema, site) ?? '');
  yield { kind: 'thing', label: `New ${noun}`, text, documentation: schema.description };
}

/** What a file that is still empty may become. */
function* newFiles(ask: Ask, frame: Frame): Iterable<Suggestion> {
  const section = (key: string): Frame => {
    const schema = rootSchema.properties.get(key);
    return text =>
      frame(site =>
        schema === undefined
          ? ''
          : `${key}:${below(schema, site, inside => (schema.type === 'array' ? listItem(inside, text) : text(inside)))}`,
      );
  };
  const keys = isManifest(ask.file.uri) ? ['framework'] : ['roles', 'skills'];
  if (!isManifest(ask.file.uri)) yield* newThing(ask, rootSchema, frame);
  for (const key of keys) {
    const schema = rootSchema.properties.get(key);
    const thing = schema?.items ?? schema;
    if (thing !== undefined) yield* newThing(ask, thing, section(key));
  }
}

/** A word as it must be written at the opening: bare, quoted, or inside quotation marks that are there. */
function writtenIn({ quote, isUnclosed, isFlow }: Opening, { kind, word }: Choice): string {
  if (quote === undefined) return kind === 'value' ? word : scalarText(word, isFlow);
  return withinQuotes(word, quote) + (isUnclosed ? quote : '');
}

function siteOf({ model, opening, indentation, newId }: Ask, column: number): Site {
  const keysOf = (schema: SchemaNode) => {
    const levels = model.candidates(schema, opening.standpoint);
    const isOpen = schema.refers === 'scaleLevel' && levels.length === 0;
    const scale = isOpen ? model.defaultOf('skillScale') : undefined;
    const known = scale === undefined ? levels : model.scaleLevelsOf(scale);
    return known.flatMap(({ id }) => id ?? []);
  };
  return { column, isFlow: opening.isFlow, indentation, newId, keysOf };
}

/** Whether a list or a map follows already that has lost its key, so that only the name is missing. */
function contentBelow({ source }: ParsedFile, { span, column }: Opening): 'array' | 'object' | undefined {
  const text = source.getText();
  const found = /\n([ ]*)(?![ #\r\n])(- )?/.exec(text.slice(span.end, span.end + farthest));
  const indent = found?.[1]?.length ?? 0;
  if (found?.[2] !== undefined) return indent >= column ? 'array' : undefined;
  return found !== null && indent > column ? 'object' : undefined;
}

const farthest = 2000;

function blanksBefore({ file, opening }: Ask): string {
  const text = file.source.getText();
  return / *$/.exec(text.slice(Math.max(0, opening.span.start - farthest), opening.span.start))?.[0] ?? '';
}
