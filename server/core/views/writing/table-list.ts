import type { TableBlock, TableRow, ViewBlock, WordMark } from './blocks.ts';
import { bullets, paragraph, plain, strong } from './make-blocks.ts';
import type { Block } from './markdown.ts';

/** A table that has no room, as a list: for each row what its columns say, under their names. */
export function tableList({ corner, columns, rows }: TableBlock): readonly ViewBlock[] {
  return [
    ...(corner === '' ? [] : [paragraph([strong(corner)])]),
    bullets(rows.map(row => rowBlocks(row, columns))),
  ];
}

function rowBlocks({ title, cells }: TableRow, columns: readonly string[]): readonly Block<WordMark>[] {
  const said = cells.flatMap((cell, index) =>
    cell.map(line => [paragraph([plain(`${columns[index] ?? ''}: `), ...line])]),
  );
  return [paragraph([strong(title)]), ...(said.length === 0 ? [] : [bullets(said)])];
}
