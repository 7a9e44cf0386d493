import type { TableBlock } from './blocks.ts';
import { plain } from './make-blocks.ts';
import type { Inline } from './markdown.ts';

/** A table as Markdown, a line of a cell below the other; undefined where it has no room beside each other. */
export function tableMarkdown(
  { corner, columns, rows }: TableBlock,
  print: (content: readonly Inline[]) => string,
): string | undefined {
  const printed = rows.map(({ title, cells }) => ({
    title: print([plain(title)]),
    cells: cells.map(cell => cell.map(line => print(line.map(withoutPipe)))),
  }));
  const longest = Math.max(0, ...printed.flatMap(({ cells }) => cells.flat().map(line => line.length)));
  if (columns.length > mostColumns && longest > shortText) return undefined;
  const head = [corner, ...columns].map(name => print([plain(name)]));
  const body = printed.flatMap(({ title, cells }) =>
    Array.from({ length: Math.max(1, ...cells.map(cell => cell.length)) }, (_, index) =>
      rowOf([index === 0 ? title : '', ...cells.map(cell => cell[index] ?? '')]),
    ),
  );
  return [rowOf(head), rowOf(head.map(() => '---')), ...body].join('\n');
}

/** More columns of sentences than these are too narrow to read. */
const mostColumns = 6;
const shortText = 24;

function rowOf(cells: readonly string[]): string {
  return `|${cells.map(cell => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}

/** A bar inside of code ends a cell, and not every reader knows the same sign against it. */
function withoutPipe(inline: Inline): Inline {
  if (inline.kind === 'code' && inline.text.includes('|')) return plain(inline.text);
  return 'content' in inline ? { ...inline, content: inline.content.map(withoutPipe) } : inline;
}
