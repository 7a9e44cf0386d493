import { TextDocument } from 'vscode-languageserver-textdocument';
import { isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Standpoint } from '../linking/resolution.ts';
import { parse } from '../parse.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { SchemaNode } from '../schema.ts';
import { type Span, touches } from '../span.ts';
import { type Attempt, attemptsOn, type Line, lineAt } from './attempts.ts';
import { type Collection, mapAmong, ownerAmong, type Word, wordAt } from './cursor.ts';
import { excerptAround } from './excerpt.ts';

/** A place at the cursor where a key or a value may be written. */
export interface Opening {
  /** A key of a map, or a whole value: a text, a list, a map. */
  readonly kind: 'key' | 'value';
  /** The map that takes the key, or the value itself. */
  readonly schema: SchemaNode;
  /** The key behind which the value stands, alone or in a list. */
  readonly key: string | undefined;
  /** The map around the place, without the word at the cursor. */
  readonly map: Collection | undefined;
  /** The keys that the map holds already. */
  readonly written: ReadonlySet<string>;
  readonly standpoint: Standpoint;
  /** What gives way to the insertion: the word at the cursor, and white space in front of it that is wrong. */
  readonly span: Span;
  /** What must stand between the start of the span and the insertion. */
  readonly lead: string;
  /** What stands there now. */
  readonly skipped: string;
  /** The word before the cursor. */
  readonly typed: string;
  /** Where the insertion begins, as a number of characters from the start of its line. */
  readonly column: number;
  /** Whether the place lies between brackets or braces, where no line may be broken. */
  readonly isFlow: boolean;
  /** The quotation mark that is open at the cursor. */
  readonly quote: '"' | "'" | undefined;
  /** Whether the quotation mark is never closed. */
  readonly isUnclosed: boolean;
  /** Whether a key at the cursor has its colon already. */
  readonly hasColon: boolean;
  /** The column of the key that a value stands behind on the same line; undefined where the value has its own line. */
  readonly behindKey: number | undefined;
}

/**
 * The place at the cursor, found by writing a word there and reading the text anew. Where a word cannot stand in the
 * cursor's column, the nearest column counts in which it can. Undefined in comments and in the author's prose.
 */
export function openingAt(file: ParsedFile, offset: number): Opening | undefined {
  if (isInProse(file, offset)) return undefined;
  const { text, shift } = excerptAround(file, offset);
  const line = lineAt(text, offset - shift);
  if (line.before.startsWith('---') || /^[ ]*\t/.test(line.before)) return undefined;
  const probe = unusedWord(text);
  for (const attempt of attemptsOn(line, probe)) {
    const changed = text.slice(0, line.start) + attempt.line + text.slice(line.end);
    const read = parse(TextDocument.create(file.uri, 'yaml', 0, changed));
    const opening = land(read, line, attempt, probe);
    if (opening === 'prose') return undefined;
    if (opening !== undefined)
      return { ...opening, span: { start: opening.span.start + shift, end: opening.span.end + shift } };
  }
  return undefined;
}

/** Whether a text begins on a line above and goes on below, as around the empty line between two paragraphs. */
function isInProse(file: ParsedFile, offset: number): boolean {
  const word = wordAt(file, offset);
  if (word?.role !== 'value') return false;
  const text = file.source.getText();
  const [start, end] = word.scalar.range ?? [offset, offset];
  return text.slice(start, offset).includes('\n') && /\n\s*\S/.test(text.slice(offset, end));
}

function unusedWord(text: string): string {
  let word = 'zq';
  while (text.includes(word)) word += 'z';
  return word;
}

function land(read: ParsedFile, line: Line, attempt: Attempt, probe: string): Opening | 'prose' | undefined {
  const at = line.start + attempt.at;
  const word = wordAt(read, at + 1);
  if (word === undefined) return undefined;
  const { scalar } = word;
  if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL') return 'prose';
  const quote = scalar.type === 'QUOTE_DOUBLE' ? '"' : scalar.type === 'QUOTE_SINGLE' ? "'" : undefined;
  const margin = quote === undefined ? 0 : 1;
  const start = startOnLine(read, word, line, attempt) + margin;
  const end = (scalar.range?.[1] ?? 0) - margin;
  if (start < line.start || end < at + probe.length || end > line.start + attempt.line.length)
    return undefined;
  if (attempt.closing !== undefined && attempt.closing !== quote) return undefined;
  if (attempt.mode !== 'value' && word.role !== 'key') return undefined;
  const certain = attempt.mode === 'value' ? at : line.start + attempt.line.length;
  if (hasErrorIn(read, { start: line.start - 1, end: certain })) return undefined;
  return openingFor(read, word, attempt, {
    ...placed(line, attempt, { typed: at - start, rest: end - at - probe.length }),
    quote,
    isUnclosed: attempt.closing !== undefined,
    hasColon: attempt.hasColon,
  });
}

/** Where the word begins; a key that runs over lines is a half-typed line with this key behind it. */
function startOnLine(
  read: ParsedFile,
  { role, scalar }: Word,
  line: Line,
  { line: text, mode }: Attempt,
): number {
  const start = scalar.range?.[0] ?? 0;
  if (mode === 'value' || role !== 'key' || start >= line.start) return start;
  const column = /[^ -]/.exec(text)?.index ?? 0;
  const { line: row, character } = read.source.positionAt(start);
  const before = read.source.getText({ start: { line: row, character: 0 }, end: { line: row, character } });
  return character === column && /^[ -]*$/.test(before) ? line.start + column : start;
}

/** Whether the parser stumbles there, so that the word may be understood in another way than it is meant. */
function hasErrorIn({ documents }: ParsedFile, span: Span): boolean {
  return documents.some(({ errors }) => errors.some(({ pos }) => touches(span, pos[0])));
}

function placed(line: Line, attempt: Attempt, lengths: { readonly typed: number; readonly rest: number }) {
  const { before } = line;
  const start = before.length - lengths.typed;
  const from = attempt.from ?? start;
  return {
    typed: before.slice(start),
    span: { start: line.start + from, end: line.start + before.length + lengths.rest },
    lead: attempt.lead,
    skipped: before.slice(from, start),
    column: attempt.at - lengths.typed - (attempt.mode === 'item' ? 2 : 0),
  };
}

type Placed = ReturnType<typeof placed> & Pick<Opening, 'quote' | 'isUnclosed' | 'hasColon'>;

function openingFor(
  read: ParsedFile,
  word: Word,
  { mode }: Attempt,
  found: Placed,
): Opening | 'prose' | undefined {
  const inside = word.around.at(-1);
  const outside = word.around.slice(0, -1);
  if (word.role === 'value') {
    if (word.schema === undefined) return undefined;
    return valueOpening(read, word, word.around, word.schema, found);
  }
  if (mode === 'item') {
    const list = outside.at(-1);
    if (list?.schema?.type !== 'array' || !isSeq(list.node)) return undefined;
    return valueOpening(read, word, outside, list.schema, found);
  }
  if (mode === 'value' && inside?.node.flow !== true) return undefined;
  if (inside?.schema === undefined) return 'prose';
  if (inside.schema.type === 'object') {
    const kind = { kind: 'key', schema: inside.schema, key: undefined, behindKey: undefined } as const;
    return { ...found, ...kind, ...surroundings(read, word, word.around) };
  }
  if (mode === 'value' || inside.node.items.length > 1) return 'prose';
  return valueOpening(read, word, outside, inside.schema, found);
}

function valueOpening(
  read: ParsedFile,
  { scalar }: Word,
  around: readonly Collection[],
  schema: SchemaNode,
  found: Placed,
): Opening {
  const start = scalar.range?.[0] ?? 0;
  const map = mapAmong(around);
  const pairs = (map?.node.items ?? []) as readonly Pair<Node, Node | null>[];
  const key = pairs.findLast(pair => (pair.key.range?.[0] ?? start) < start)?.key;
  const place = (node: Node) => read.source.positionAt(node.range?.[0] ?? 0);
  const isBehind = key !== undefined && around.at(-1) === map && map?.node.flow !== true;
  const behindKey = isBehind && place(key).line === place(scalar).line ? place(key).character : undefined;
  const kind = {
    kind: 'value',
    schema,
    key: key === undefined ? undefined : String(key),
    behindKey,
  } as const;
  return { ...found, ...kind, ...surroundings(read, { scalar }, around) };
}

function surroundings(read: ParsedFile, self: { readonly scalar: Scalar }, around: readonly Collection[]) {
  const map = mapAmong(around);
  const pairs = (map?.node.items ?? []) as readonly Pair<Node, Node | null>[];
  return {
    map,
    written: new Set(pairs.filter(({ key }) => key !== self.scalar).map(({ key }) => String(key))),
    standpoint: { container: map?.data ?? {}, owner: ownerAmong(read, around), file: read },
    isFlow: around.some(({ node }) => node.flow === true),
  };
}
