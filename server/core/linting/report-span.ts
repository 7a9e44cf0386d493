import { isScalar, type Node } from 'yaml';
import type { ParsedFile } from '../parsed-file.ts';
import { firstLineOf, scalarSpan } from '../reading/text-spans.ts';
import type { Where } from '../rule.ts';
import type { Path, Span } from '../span.ts';
import type { Subject } from './subjects.ts';

/** Where a report stands: at least one character, never more than one line. */
export function reportSpan(at: Where | undefined, file: ParsedFile, subject: Subject): Span {
  return visible(file.source.getText(), at === undefined ? subject.span : spanAt(at, file, subject));
}

function visible(text: string, { start, end }: Span): Span {
  const from =
    /[\r\n]/.test(text[start] ?? '\n') && start > 0 && !/[\r\n]/.test(text[start - 1] ?? '')
      ? start - 1
      : start;
  const line = firstLineOf(text, Math.min(from, Math.max(0, text.length - 1)));
  return { start: line.start, end: Math.max(Math.min(end, line.end), Math.min(line.start + 1, text.length)) };
}

function spanAt(at: Where, file: ParsedFile, subject: Subject): Span {
  if ('start' in at) return at;
  const isKey = 'key' in at;
  const path: Path = isKey ? at.key : (at as Path);
  return subject.data === undefined
    ? subject.span
    : (locate(file, subject.data, path, isKey) ?? subject.span);
}

function locate(file: ParsedFile, from: object, path: Path, wantsKey: boolean): Span | undefined {
  const text = file.source.getText();
  let data: unknown = from;
  for (const [index, step] of path.entries()) {
    const located = typeof data === 'object' && data !== null ? file.located(data) : undefined;
    if (located === undefined) return undefined;
    const pair = located.pairs.get(String(step));
    const node: Node | null | undefined = typeof step === 'number' ? located.items[step] : pair?.value;
    if (index === path.length - 1)
      return spanOfNode(text, wantsKey || !isScalar(node) ? (pair?.key ?? node) : node);
    data = (data as Record<string | number, unknown>)[step];
  }
  return undefined;
}

/** The words of a scalar, the key of a map or list: never more than one line. */
function spanOfNode(text: string, node: Node | null | undefined): Span | undefined {
  if (node?.range == null) return undefined;
  if (isScalar(node)) return scalarSpan(text, node);
  const line = firstLineOf(text, node.range[0]);
  return { start: line.start, end: Math.min(line.end, Math.max(node.range[1], line.start + 1)) };
}
