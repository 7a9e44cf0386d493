import { isScalar, type Node, type Pair, type Scalar } from 'yaml';
import type { Text } from '../parsed-file.ts';
import type { Span } from '../span.ts';
import { firstLineOf, scalarSpan } from './text-spans.ts';

/** Whether nothing stands behind the key or the dash. */
export function isNotWritten(node: Node): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.value === '';
}

/** Whether a text stands as a block below its key. */
export function isBlock(node: Scalar): boolean {
  return node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
}

/** How a text is written. */
export function writingOf(node: Scalar): Text['writing'] {
  if (node.type === 'QUOTE_DOUBLE') return 'double';
  if (node.type === 'QUOTE_SINGLE') return 'single';
  return isBlock(node) ? 'block' : 'plain';
}

/** The key's word. A key that runs over lines is a half-typed line with the next key behind it. */
export function keyText(key: Node | null, source: string): string {
  if (!isScalar(key)) return key === null ? '' : String(key);
  const text = String(key.value);
  if (key.type !== 'PLAIN' || key.range == null || !text.includes(' ')) return text;
  const written = source.slice(key.range[0], key.range[1]);
  return written.includes('\n') ? written.slice(written.lastIndexOf('\n') + 1).trim() : text;
}

/** Where the word of `keyText` stands. */
export function keySpan(key: Node | null, source: string): Span {
  if (!isScalar(key)) return key?.range == null ? { start: 0, end: 0 } : firstLineOf(source, key.range[0]);
  const { start, end } = spanOf(key);
  const lastBreak = source.slice(start, end).lastIndexOf('\n');
  if (lastBreak === -1) return { start, end };
  const line = source.slice(start + lastBreak + 1, end);
  return { start: end - line.trimStart().length, end };
}

/** A key together with its value. */
export function entrySpan({ key, value }: Pair<Node, Node | null>, source: string): Span {
  const { start, end } = keySpan(key, source);
  const last = Math.max(end, value?.range?.[1] ?? end);
  return { start, end: start + source.slice(start, last).trimEnd().length };
}

/** Where to point at a value: at a text's words, at the first line of a map or list. */
export function valueSpan(node: Node, source: string): Span {
  if (isScalar(node)) return scalarSpan(source, node);
  const line = firstLineOf(source, node.range?.[0] ?? 0);
  return {
    start: line.start,
    end: Math.max(line.start + 1, Math.min(line.end, node.range?.[1] ?? line.end)),
  };
}

/** A node from its first character to its last. */
export function spanOf(node: Node): Span {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}
