import { isScalar } from 'yaml';
import { scalarText } from './editing/scalar-text.ts';
import type { ParsedFile, Text } from './parsed-file.ts';
import { scalarSpan } from './reading/text-spans.ts';
import type { Edit, Fix } from './rule.ts';
import type { Span } from './span.ts';

/** A fix that puts one text in the place of another and touches nothing else. */
export function replacement(title: string, file: ParsedFile, span: Span, text: string, safe: boolean): Fix {
  return { title, safe, edits: [edit(file, span, text)] };
}

/** One replacement in a file. */
export function edit(file: ParsedFile, span: Span, text: string): Edit {
  return { uri: file.uri, span, text };
}

/** A text as a YAML value on one line: in single quotes, so that nothing in it has a meaning of its own. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The white space before the first word of the line that `offset` stands in. */
export function indentAt(file: ParsedFile, offset: number): string {
  const { line } = file.source.positionAt(offset);
  const text = file.source.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}

/** The line break that the file uses. */
export function lineBreakOf(file: ParsedFile): string {
  return file.source.getText().includes('\r\n') ? '\r\n' : '\n';
}

/**
 * A fix that puts other words in the place of a stretch of a text, with the escapes that its quotation marks ask for; no
 * fix where the rest could no longer be read as one text.
 */
export function rewording(title: string, text: Text, span: Span, words: string, safe: boolean): Fix[] {
  const { value, file, writing } = text;
  const { start, end, inserted } = smallest(value, span, words);
  if (isBlank(inserted) && isBlank(value.slice(0, start)) && isBlank(value.slice(end))) return [];
  const place = end > start ? text.spanOf(start, end) : pointIn(text, start);
  if (writing === 'single') return [replacement(title, file, place, inserted.replaceAll("'", "''"), safe)];
  if (writing === 'double')
    return [replacement(title, file, place, inserted.replace(/["\\]/g, '\\$&'), safe)];
  if (writing === 'block') return [replacement(title, file, place, inserted, safe)];
  const left = value.slice(0, start) + inserted + value.slice(end);
  if (isPlain(left)) return [replacement(title, file, place, inserted, safe)];
  const whole = text.spanOf(0, value.length);
  const isOneLine = !/[\r\n]/.test(file.source.getText().slice(whole.start, whole.end));
  return isOneLine ? [replacement(title, file, whole, quoted(left), safe)] : [];
}

function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

/** The same change without the characters at both ends that stay. */
function smallest(value: string, { start, end }: Span, words: string): Span & { inserted: string } {
  const old = value.slice(start, end);
  const shared = Math.min(old.length, words.length);
  let head = 0;
  while (head < shared && old[head] === words[head]) head++;
  let tail = 0;
  while (tail < shared - head && old.at(-1 - tail) === words.at(-1 - tail)) tail++;
  return { start: start + head, end: end - tail, inserted: words.slice(head, words.length - tail) };
}

/** The place before a character of a text, or behind its last. */
function pointIn(text: Text, index: number): Span {
  const isEnd = index >= text.value.length;
  const { start, end } = isEnd ? text.spanOf(index - 1, index) : text.spanOf(index, index + 1);
  return isEnd ? { start: end, end } : { start, end: start };
}

/** Whether a text can stand without quotation marks, outside of brackets. */
function isPlain(text: string): boolean {
  return !/^(?:[\s,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|-{3}|\.{3})|:(?:\s|$)|\s#|\s$/.test(text);
}

/** A text with edits made in it. Edits that overlap an earlier one are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue;
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Gives a key another text, in the quotes or the block that the old one stands in. */
export function rewrite(file: ParsedFile, map: object, key: string, text: string): Edit | undefined {
  const located = file.located(map);
  const node = located?.pairs.get(key)?.value;
  if (!isScalar(node) || node.range == null) return undefined;
  const source = file.source.getText();
  const whole = { start: node.range[0], end: node.range[1] };
  if (node.type === 'QUOTE_DOUBLE') return edit(file, whole, JSON.stringify(text));
  if (node.type === 'QUOTE_SINGLE') return edit(file, whole, quoted(text));
  if (node.type === 'PLAIN') return edit(file, whole, scalarText(text, located?.node.flow));
  return edit(
    file,
    {
      start: scalarSpan(source, node).start,
      end: node.range[0] + source.slice(node.range[0], node.range[1]).trimEnd().length,
    },
    text,
  );
}
