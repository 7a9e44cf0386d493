import { TextDocument } from 'vscode-languageserver-textdocument';
import { isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { type Collection, mapAmong, ownerAmong, type Word, wordAt } from './cursor.ts';
import { excerptAround } from './excerpt.ts';
import type { Standpoint } from './model.ts';
import { parse } from './parse.ts';
import type { ParsedFile } from './parsed-file.ts';
import type { SchemaNode } from './schema.ts';
import type { Span } from './span.ts';

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

interface Line {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** One way to write the line with the probe word in it. */
interface Attempt {
  readonly mode: 'key' | 'item' | 'value';
  readonly line: string;
  /** Where the probe word begins in it. */
  readonly at: number;
  /** From here to the word, the line as it is gives way to `lead`; undefined where all stays. */
  readonly from?: number;
  readonly lead: string;
  readonly hasColon: boolean;
  /** The quotation mark that was added. */
  readonly closing?: '"' | "'";
}

function lineAt(text: string, offset: number): Line {
  const start = Math.max(text.lastIndexOf('\n', offset - 1) + 1, text.startsWith('\uFEFF') ? 1 : 0);
  const rest = text.slice(offset).search(/[\r\n]/);
  const end = rest === -1 ? text.length : offset + rest;
  return { start, end, before: text.slice(start, offset), after: text.slice(offset, end) };
}

function unusedWord(text: string): string {
  let word = 'zq';
  while (text.includes(word)) word += 'z';
  return word;
}

/** A word alone on its line is tried as a key and as a list item in every column, the cursor's first. */
function* attemptsOn({ before, after }: Line, probe: string): Iterable<Attempt> {
  const indent = before.length - before.trimStart().length;
  const head = /^(?:-[ ]+)*(?:-$)?/.exec(before.slice(indent))?.[0] ?? '';
  const gap = head.endsWith('-') ? ' ' : '';
  const word = before.slice(indent + head.length);
  const tail = isBare(word) ? keyTail(after) : undefined;
  for (const column of tail === undefined ? [] : columnsFrom(indent)) {
    const pad = ' '.repeat(column);
    const { text, hasColon } = tail!;
    const isMoved = column !== indent;
    const from = isMoved ? Math.min(column, indent) : gap === '' ? undefined : before.length;
    const lead = isMoved ? pad.slice(indent) + head + gap : gap;
    const start = pad + head + gap + word;
    yield { mode: 'key', line: start + probe + text, at: start.length, from, lead, hasColon };
    if (head !== '') continue;
    const item = `${pad}- ${word}`;
    yield { mode: 'item', line: item + probe + text, at: item.length, from, lead, hasColon };
  }
  const lead = before.endsWith(':') ? ' ' : '';
  const from = lead === '' ? undefined : before.length;
  const value = { mode: 'value', at: before.length + lead.length, from, lead, hasColon: false } as const;
  const line = before + lead + probe + after;
  yield { ...value, line };
  yield { ...value, line: `${line}"`, closing: '"' };
  yield { ...value, line: `${line}'`, closing: "'" };
}

function* columnsFrom(indent: number): Iterable<number> {
  yield indent;
  if (indent > 0) yield indent + 1;
  for (let column = indent - 1; column >= 0; column--) yield column;
}

/** Whether nothing in the word makes it more than a word: no colon behind a key, no quotation mark, no bracket. */
function isBare(word: string): boolean {
  return !/^["'[\]{}#&*!|>%@`?,]|:\s|:$|\s#/.test(word);
}

/** The rest of the line such that the word becomes a key; undefined where it holds more than a word. */
function keyTail(after: string): { readonly text: string; readonly hasColon: boolean } | undefined {
  const comment = after.search(/(?:^|\s)#/);
  const body = (comment === -1 ? after : after.slice(0, comment)).trimEnd();
  if (/:(?:\s|$)/.test(body)) return { text: after, hasColon: true };
  if (/[[\]{},"']/.test(body)) return undefined;
  return { text: `${body}:${after.slice(body.length)}`, hasColon: false };
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
  if (attempt.mode !== 'value' && (word.role !== 'key' || isDoubtful(read, line, attempt))) return undefined;
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

/** Whether the parser stumbles over the line, so that the word may be understood in another way than it is meant. */
function isDoubtful(read: ParsedFile, line: Line, attempt: Attempt): boolean {
  const end = line.start + attempt.line.length;
  return read.documents.some(({ errors }) => errors.some(({ pos: [at] }) => line.start <= at && at <= end));
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
