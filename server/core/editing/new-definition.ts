import { stub } from '../analysis/unwritten.ts';
import type { EntityKind } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity, ParsedFile, Reference } from '../parsed-file.ts';
import type { Edit, Fix } from '../rule.ts';
import { entitySchemas, rootSchema } from '../schema.ts';
import { nounOf, quote } from '../wording.ts';
import { insertKey } from './insert-key.ts';
import { insertItem } from './item-edits.ts';
import { scalarText } from './scalar-text.ts';

/**
 * A fix that defines the thing which a reference looks for in vain, with the words left to the author: a theme in its
 * job family, a skill or a component where most of their kind are. None where the rest cannot be guessed.
 */
export function definitionFix(model: Model, reference: Reference, scopes: readonly Entity[]): Fix[] {
  const { text, to } = reference;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text)) return [];
  const edit =
    to === 'theme' ? newTheme(text, scopes) : newThing(model, reference, linesFor(model, reference));
  if (edit === undefined) return [];
  return [{ title: `Define ${nounOf(to as EntityKind)} ${quote(text)}`, safe: false, edits: [edit] }];
}

function newTheme(id: string, [family]: readonly Entity[]): Edit | undefined {
  if (family === undefined) return undefined;
  const { file, data } = family as Entity<'family'>;
  return appended(file, data, 'themes', data.themes ?? [], [
    `id: ${scalarText(id)}`,
    `name: ${scalarText(titleFrom(id))}`,
  ]);
}

/** Behind the others of its kind in the file that has most of them, before all in the file of the reference. */
function newThing(model: Model, reference: Reference, lines: readonly string[]): Edit | undefined {
  if (lines.length === 0) return undefined;
  const path = placeOf(reference.to as EntityKind);
  if (path === undefined) return undefined;
  const [best] = [...model.files]
    .filter(file => file.brokenAt === undefined)
    .map(file => ({ file, ...longest(file, path) }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => weight(other, reference) - weight(one, reference));
  if (best === undefined || (best.count === 1 && best.file.uri !== reference.file.uri))
    return newSection(reference.file, path, lines);
  return appended(best.file, best.holder, path.at(-1)!, best.list, lines);
}

function weight({ file, count }: { file: ParsedFile; count: number }, reference: Reference): number {
  return file.uri === reference.file.uri ? Number.POSITIVE_INFINITY : count;
}

type Holder = Readonly<Record<string, unknown>>;

function longest(file: ParsedFile, path: readonly string[]) {
  const found = file.fragments.map(fragment => {
    const holder = path
      .slice(0, -1)
      .reduce<Holder>((map, key) => (map[key] as Holder) ?? {}, fragment as Holder);
    const list = (holder[path.at(-1)!] as readonly object[] | undefined) ?? [];
    return { holder, list, count: list.length };
  });
  return found.sort((one, other) => other.count - one.count)[0] ?? { holder: {}, list: [], count: 0 };
}

/** Where things of a kind are defined in a file: `skills`, or a section of `components`. */
function placeOf(kind: EntityKind): readonly string[] | undefined {
  if (rootSchema.properties.get('skills')?.items?.entity === kind) return ['skills'];
  const components = rootSchema.properties.get('components');
  const section = [...(components?.properties ?? [])].find(([, { items }]) => items?.entity === kind)?.[0];
  return section === undefined ? undefined : ['components', section];
}

function appended(
  file: ParsedFile,
  holder: object,
  key: string,
  list: readonly object[],
  lines: readonly string[],
): Edit | undefined {
  if (list.length > 0) return insertItem(file, list, list.length - 1, lines);
  return insertKey(file, holder, [`${key}:`, ...asItem(lines).map(line => `  ${line}`)]);
}

/** In a file that has no such section yet. */
function newSection(file: ParsedFile, path: readonly string[], lines: readonly string[]): Edit | undefined {
  const [fragment] = file.fragments;
  if (fragment === undefined) return undefined;
  const [first = '', second] = path;
  const item = asItem(lines);
  if (second === undefined) return insertKey(file, fragment, [`${first}:`, ...item.map(line => `  ${line}`)]);
  const inner: [string, ...string[]] = [`${second}:`, ...item.map(line => `  ${line}`)];
  if (fragment.components !== undefined) return insertKey(file, fragment.components, inner);
  return insertKey(file, fragment, [`${first}:`, ...inner.map(line => `  ${line}`)]);
}

function asItem(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function linesFor(model: Model, reference: Reference): readonly string[] {
  const { to, text } = reference;
  if (to === 'skill') return skillLines(model, reference);
  const keys = entitySchemas.get(to as EntityKind)?.properties;
  if (reference.property !== 'use' || keys?.has('use') !== true) return [];
  const isCode = /^[A-Z]{2,}[A-Z\d]*\d$/.test(text);
  const name = isCode ? `code: ${text}` : `id: ${scalarText(text)}`;
  const title = isCode ? stub : scalarText(titleFrom(text));
  return [
    name,
    ...(keys.has('title') ? [`title: ${title}`] : []),
    ...(keys.has('depth') ? ['depth: not-applicable'] : []),
  ];
}

/** With a text for the level that is asked for, on the scale that has it. */
function skillLines(model: Model, { text, container, file, owner }: Reference): readonly string[] {
  const { level } = container as { readonly level?: string };
  const scales = model.candidates(entitySchemas.get('skill')!.properties.get('scale')!, {
    container,
    file,
    owner,
  });
  const isOn = (scale: Entity) =>
    model.scaleLevelsOf(scale).some(({ names }) => names.some(name => name.text === level));
  const usual = entitySchemas.get('framework')?.properties.get('skillScale')?.fallback;
  const standard = model.manifest?.data.skillScale ?? usual;
  const scale = scales.find(({ id }) => id === standard);
  const needed = level === undefined || level === 'not-applicable' ? undefined : scales.find(isOn);
  const lines = [`id: ${scalarText(text)}`, `name: ${scalarText(titleFrom(text))}`, `description: ${stub}`];
  if (needed === undefined || level === undefined) return lines;
  const isUsual = scale !== undefined && isOn(scale);
  return [
    ...lines,
    ...(isUsual ? [] : [`scale: ${needed.id}`]),
    'levels:',
    `  ${scalarText(level)}: ${stub}`,
  ];
}

/** `rope-work` as people would write it: `Rope work`. */
export function titleFrom(id: string): string {
  const words = id.replace(/[-_.]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
