import type { Block } from './markdown.ts';

/** The items of a list behind their marks, with as little room between them as their contents allow. */
export function listLines<Mark>(
  items: readonly (readonly Block<Mark>[])[],
  markOf: (index: number) => string,
  print: (blocks: readonly Block<Mark>[]) => string,
): string {
  const printed = items.map((item, index) => {
    const mark = markOf(index);
    return prefixLines(printItem(item, print), mark, ' '.repeat(mark.length));
  });
  return printed.join(items.every(isClose) ? '\n' : '\n\n');
}

/** Lines behind a mark, or behind as much room, without white space at their ends. */
export function prefixLines(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join('\n');
}

/** Bullets stand right below the paragraph that they belong to; a bare mark there could be taken for its underline. */
function printItem<Mark>(
  item: readonly Block<Mark>[],
  print: (blocks: readonly Block<Mark>[]) => string,
): string {
  const [head, ...rest] = item;
  if (head === undefined || rest.length === 0 || !isClose(item)) return print(item);
  const below = print(rest);
  return /^\S+(?:\n|$)/.test(below) ? print(item) : `${print([head])}\n${below}`;
}

function isClose<Mark>([head, list, ...others]: readonly Block<Mark>[]): boolean {
  if (list === undefined) return true;
  return (
    head?.kind === 'paragraph' &&
    list.kind === 'list' &&
    list.start === undefined &&
    list.items.every(item => item.length > 0 && isClose(item)) &&
    others.length === 0
  );
}
