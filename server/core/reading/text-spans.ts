import type { Scalar } from 'yaml';
import type { Span } from '../span.ts';

/** The line that `offset` stands in, from there to its end; at least one character where there is one. */
export function firstLineOf(text: string, offset: number): Span {
  const rest = /[\r\n]/.exec(text.slice(offset, offset + 500));
  const end = rest === null ? Math.min(text.length, offset + 200) : offset + rest.index;
  return { start: offset, end: Math.max(end, Math.min(text.length, offset + 1)) };
}

/** The words of a scalar as they stand in the source; of one over several lines, its first line. */
export function scalarSpan(text: string, scalar: Scalar): Span {
  const [start, end] = scalar.range ?? [0, 0];
  const isBlock = scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL';
  const written = text.slice(start, end);
  if (!isBlock) {
    const lineEnd = written.search(/[\r\n]/);
    return { start, end: lineEnd === -1 ? end : start + lineEnd };
  }
  const content = /\n[ \t]*(?=[^\s])/.exec(written);
  if (content === null) return firstLineOf(text, start);
  const line = firstLineOf(text, start + content.index + content[0].length);
  return { start: line.start, end: Math.min(line.end, end) };
}

/**
 * Where each character of a scalar's value stands in the source: escapes, doubled quotes, folded lines and
 * indentation are stepped over. The list has one more entry, for the end.
 */
export function alignScalar(text: string, scalar: Scalar, value: string): readonly number[] {
  const [from, to] = scalar.range ?? [0, 0];
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  let at = quoted ? from + 1 : from;
  if (scalar.type === 'BLOCK_FOLDED' || scalar.type === 'BLOCK_LITERAL') at = scalarSpan(text, scalar).start;
  const positions: number[] = [];
  for (let i = 0; i < value.length; i++) {
    const wanted = value[i];
    if (scalar.type === 'QUOTE_DOUBLE') at = afterJoinedLines(text, at);
    if (scalar.type === 'QUOTE_DOUBLE' && text[at] === '\\') {
      positions.push(at);
      if (isHighSurrogate(value, i) && text[at + 1] === 'U') {
        positions.push(at);
        i++;
      }
      at += escapeLength(text, at);
      continue;
    }
    if (wanted === ' ' || wanted === '\n') {
      at = stepOverBreak(text, at, to, positions);
      if (value[i + 1] !== ' ' && value[i + 1] !== '\n') while (at < to && isIndentation(text[at]!)) at++;
      continue;
    }
    while (at < to && text[at] !== wanted && isIndentation(text[at]!)) at++;
    positions.push(at);
    at += scalar.type === 'QUOTE_SINGLE' && wanted === "'" ? 2 : 1;
  }
  positions.push(Math.min(at, to));
  return positions;
}

/** What YAML may step over; a no-break space is a sign of the text. */
function isIndentation(character: string): boolean {
  return /[ \t\r\n]/.test(character);
}

/** A space or line break of the value is a space, or a line break with its indentation, of the source. */
function stepOverBreak(text: string, at: number, to: number, positions: number[]): number {
  let next = at;
  while (next < to && text[next] === '\r') next++;
  positions.push(next);
  return Math.min(next + 1, to);
}

/** Where the character of a scalar's value ends that starts at a position of the source: an escape is one character. */
export function characterEnd(text: string, scalar: Scalar, at: number): number {
  if (scalar.type === 'QUOTE_DOUBLE' && text[at] === '\\') return at + escapeLength(text, at);
  return scalar.type === 'QUOTE_SINGLE' && text.startsWith("''", at) ? at + 2 : at + 1;
}

/** In double quotes, a backslash at the end of a line joins it with the next. */
function afterJoinedLines(text: string, at: number): number {
  const join = /\\\r?\n[ \t]*/y;
  let end = at;
  for (join.lastIndex = end; join.test(text); ) end = join.lastIndex;
  return end;
}

function isHighSurrogate(value: string, index: number): boolean {
  return (value.codePointAt(index) ?? 0) > 0xffff;
}

function escapeLength(text: string, at: number): number {
  const kind = text[at + 1];
  if (kind === 'x') return 4;
  if (kind === 'u') return 6;
  if (kind === 'U') return 10;
  return 2;
}
