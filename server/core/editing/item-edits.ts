import { isCollection, isNode, type Node, type Pair, visit } from 'yaml';
import { edit, lineBreakOf } from '../edits.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Edit } from '../rule.ts';
import type { Span } from '../span.ts';

/**
 * Takes an item out of a list with its lines and the comment right above it, and the key with the last item. Undefined
 * where the list is written in a way that this cannot be done, or where another place repeats the item.
 */
export function deleteItem(file: ParsedFile, holder: object, key: string, index: number): Edit | undefined {
  const list = (holder as Readonly<Record<string, object>>)[key];
  const located = list === undefined ? undefined : file.located(list);
  const node = located?.items[index];
  if (located === undefined || node?.range == null || isHeldOnTo(node)) return undefined;
  if (located.items.length < 2) return deleteKey(file, holder, key);
  if (located.node.flow === true) return edit(file, flowSpan(located.items, index), '');
  const text = file.source.getText();
  const dash = dashBefore(text, node.range[0]);
  if (dash === undefined) return undefined;
  const start = commentsAbove(text, dash.line, dash.indent, index === 0);
  const end = commentsBelow(text, lineEnd(text, endOf(text, node)), dash.indent);
  const isLast = index === located.items.length - 1;
  return edit(
    file,
    isLast ? { start: afterText(text, start), end } : { start, end: beforeText(text, end) },
    '',
  );
}

/** Takes a key and its value out of a map. Undefined where the map is written in a way that this cannot be done. */
export function deleteKey(file: ParsedFile, map: object, key: string): Edit | undefined {
  const located = file.located(map);
  const pair = located?.pairs.get(key);
  if (located === undefined || pair?.key.range == null || located.node.flow === true) return undefined;
  if (pair.value !== null && isHeldOnTo(pair.value)) return undefined;
  const text = file.source.getText();
  const start = lineStart(text, pair.key.range[0]);
  if (text.slice(start, pair.key.range[0]).trim() === '')
    return edit(file, { start, end: lineEnd(text, endOfPair(text, pair)) }, '');
  const next = [...located.pairs.values()][[...located.pairs.keys()].indexOf(key) + 1];
  return next?.key.range == null
    ? undefined
    : edit(file, { start: pair.key.range[0], end: next.key.range[0] }, '');
}

/** Puts lines behind a key of a map, indented as its keys are. Undefined where they cannot stand there. */
export function insertBehind(
  file: ParsedFile,
  map: object,
  key: string,
  lines: readonly string[],
): Edit | undefined {
  const located = file.located(map);
  const pair = located?.pairs.get(key);
  if (located === undefined || pair?.key.range == null) return undefined;
  const text = file.source.getText();
  const at = endOfPair(text, pair);
  if (located.node.flow === true)
    return lines.length === 1 ? edit(file, { start: at, end: at }, `, ${lines[0]}`) : undefined;
  const indent = pair.key.range[0] - lineStart(text, pair.key.range[0]);
  return insertLines(file, at, lines, indent);
}

/** Puts lines before a key of a map, indented as its keys are. Undefined where they cannot stand there. */
export function insertBefore(
  file: ParsedFile,
  map: object,
  key: string,
  lines: readonly string[],
): Edit | undefined {
  const located = file.located(map);
  const at = located?.pairs.get(key)?.key.range?.[0];
  if (located === undefined || at === undefined) return undefined;
  const text = file.source.getText();
  if (located.node.flow === true)
    return lines.length === 1 ? edit(file, { start: at, end: at }, `${lines[0]}, `) : undefined;
  const indent = ' '.repeat(at - lineStart(text, at));
  const inserted = lines.map(line => `${line}${lineBreakOf(file)}${indent}`).join('');
  return edit(file, { start: at, end: at }, inserted);
}

/** Puts an item, given by its lines, behind another of a list. Undefined where it cannot stand there. */
export function insertItem(
  file: ParsedFile,
  list: object,
  index: number,
  lines: readonly string[],
): Edit | undefined {
  const located = file.located(list);
  const node = located?.items[index];
  if (located === undefined || node?.range == null) return undefined;
  const text = file.source.getText();
  const at = endOf(text, node);
  if (located.node.flow === true)
    return lines.length === 1 ? edit(file, { start: at, end: at }, `, ${lines[0]}`) : undefined;
  const dash = dashBefore(text, node.range[0]);
  if (dash === undefined) return undefined;
  const item = lines.map((line, number) => `${number === 0 ? '- ' : '  '}${line}`);
  return insertLines(file, at, isSpaced(text, located.items) ? ['', ...item] : item, dash.indent);
}

/** Puts the items of a list, or the keys of a map, in another order; each line keeps what stands on it. */
export function reorder(file: ParsedFile, data: object, order: readonly number[]): Edit[] {
  const located = file.located(data);
  if (located === undefined) return [];
  const text = file.source.getText();
  const pairs = [...located.pairs.values()];
  const isMap = pairs.length > 0;
  const starts = isMap
    ? pairs.map(pair => lineStart(text, pair.key.range?.[0] ?? 0))
    : located.items.map(node => dashBefore(text, node.range?.[0] ?? 0)?.line ?? -1);
  const ends = isMap
    ? pairs.map(pair => lineEnd(text, endOfPair(text, pair)))
    : located.items.map(node => lineEnd(text, endOf(text, node)));
  const isApart = starts.every(
    (start, index) =>
      start >= (ends[index - 1] ?? 0) &&
      (!isMap || indentOf(text, start) + start === pairs[index]?.key.range?.[0]),
  );
  if (located.node.flow === true || !isApart || order.length !== starts.length) return [];
  const blocks = starts.map((start, index) => {
    const from = index === 0 ? start : commentsAbove(text, start, indentOf(text, start), false);
    return { start: from, end: Math.max(from, ends[index] ?? from) };
  });
  return order.flatMap((from, to) => {
    const [source, target] = [blocks[from], blocks[to]];
    if (source === undefined || target === undefined || from === to) return [];
    const moved = text.slice(source.start, source.end);
    return [edit(file, target, /\n$/.test(moved) ? moved : `${moved}${lineBreakOf(file)}`)];
  });
}

interface Dash {
  readonly line: number;
  readonly indent: number;
}

/** The dash of a list's item, where nothing else stands before it on its line. */
function dashBefore(text: string, offset: number): Dash | undefined {
  const match = /(?:^|\n)( *)-[ \t]+(?:[&!]\S+\s+)?$/.exec(text.slice(Math.max(0, offset - 400), offset));
  if (match === null) return undefined;
  const length = match[0].replace(/^\n/, '').length;
  return { line: offset - length, indent: match[1]?.length ?? 0 };
}

/** Whether a part has an anchor, by which another place may repeat it. */
function isHeldOnTo(part: Node): boolean {
  let found = false;
  visit(part, (_, node) => {
    if (!isNode(node) || !('anchor' in node) || node.anchor === undefined) return undefined;
    found = true;
    return visit.BREAK;
  });
  return found;
}

function endOf(text: string, node: Node): number {
  const [start, end] = node.range ?? [0, 0];
  return start + text.slice(start, end).trimEnd().length;
}

function endOfPair(text: string, { key, value }: Pair<Node, Node | null>): number {
  const isWritten = value?.range != null && (isCollection(value) || value.range[1] > value.range[0]);
  if (isWritten) return endOf(text, value);
  const from = key.range?.[1] ?? 0;
  return text.indexOf(':', from) + 1 || from;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Behind the line break of the line that an offset stands in. */
function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

function indentOf(text: string, line: number): number {
  return /^ */.exec(text.slice(line, line + 200))?.[0].length ?? 0;
}

/** A comment right above an item speaks of it. Above the first of a list it speaks of the list, unless it suppresses. */
function commentsAbove(text: string, line: number, indent: number, isFirst: boolean): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, start - 1);
    const comment = text.slice(above, start).trimEnd();
    if (!comment.trimStart().startsWith('#') || indentOf(text, above) !== indent) break;
    if (isFirst && !comment.includes('rolewright-disable-next-line')) break;
    start = above;
  }
  return start;
}

/** A comment right below an item and further in than its dash speaks of it. */
function commentsBelow(text: string, line: number, indent: number): number {
  let end = line;
  while (end < text.length) {
    const next = lineEnd(text, end);
    if (!text.slice(end, next).trimStart().startsWith('#') || indentOf(text, end) <= indent) break;
    end = next;
  }
  return end;
}

/** Back over empty lines. */
function afterText(text: string, line: number): number {
  const before = text.slice(0, line).trimEnd().length;
  return before === 0 ? line : Math.min(line, lineEnd(text, before));
}

/** On over empty lines. */
function beforeText(text: string, line: number): number {
  const blank = /^(?:[ \t]*\r?\n)+/.exec(text.slice(line, line + 400))?.[0].length ?? 0;
  return line + blank;
}

function flowSpan(items: readonly Node[], index: number): Span {
  const [start, end] = items[index]?.range ?? [0, 0];
  const next = items[index + 1]?.range?.[0];
  if (next !== undefined) return { start, end: next };
  return { start: items[index - 1]?.range?.[1] ?? start, end };
}

function isSpaced(text: string, items: readonly Node[]): boolean {
  const [one, other] = items;
  if (one?.range == null || other?.range == null) return false;
  return /\n[ \t]*\r?\n/.test(text.slice(endOf(text, one), other.range[0]));
}

function insertLines(file: ParsedFile, at: number, lines: readonly string[], indent: number): Edit {
  const text = file.source.getText();
  const lineBreak = lineBreakOf(file);
  const end = lineEnd(text, at);
  const isClosed = text[end - 1] === '\n' && end > at;
  const start = isClosed ? end : text.length;
  const written = lines.map(line => (line === '' ? '' : ' '.repeat(indent) + line));
  const inserted = isClosed
    ? written.map(line => line + lineBreak).join('')
    : written.map(line => lineBreak + line).join('');
  return edit(file, { start, end: start }, inserted);
}
