import { withoutCode } from './glued-code.ts';
import { type Cell, flatten, type PageRow } from './page-blocks.ts';
import { type Column, type SectionKind, usualColumns } from './page-furniture.ts';
import { depthNamed } from './printed-depth.ts';
import { printedType } from './printed-type.ts';

/**
 * The columns of a table without headings: as such tables are usually printed, unless the cells show another order.
 * What is a depth, a type or a code by every letter says so wherever it stands; the texts fill the rest in order.
 */
export function columnsByValues(
  rows: readonly PageRow[],
  kind: SectionKind,
): readonly (Column | undefined)[] {
  const usual = usualColumns[kind];
  const found = new Map<number, Column>();
  for (const column of usual) {
    const isValue = values[column];
    const at = isValue && placeOf(rows, cell => isValue(cell, kind), found);
    if (at !== undefined) found.set(at, column);
  }
  if ([...found].every(([at, column]) => usual[at] === column)) return usual;
  const known = new Set(found.values());
  const others = usual.filter(column => !known.has(column));
  const left = [
    ...others.filter(column => values[column] === undefined),
    ...others.filter(column => values[column] !== undefined),
  ];
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return Array.from({ length: width }, (_, at) => found.get(at) ?? left.shift());
}

/** What a cell of a column looks like, for the columns whose values are known. */
const values: Readonly<Partial<Record<Column, (cell: Cell, kind: SectionKind) => boolean>>> = {
  depth: cell => depthNamed(flatten(cell)) !== undefined,
  type: (cell, kind) => printedType(withoutCode(flatten(cell)), kind)?.start === 0,
  code: cell => /^[A-Z]{2,6}\d[A-Z\d]{0,12}$/.test(flatten(cell)),
};

/** The first place at which most of what is written is such a value. */
function placeOf(
  rows: readonly PageRow[],
  isValue: (cell: Cell) => boolean,
  taken: ReadonlyMap<number, Column>,
): number | undefined {
  const counts = new Map<number, { all: number; fit: number }>();
  for (const { cells } of rows)
    for (const [at, cell] of cells.entries()) {
      if (cell.length === 0 || taken.has(at)) continue;
      const { all, fit } = counts.get(at) ?? { all: 0, fit: 0 };
      counts.set(at, { all: all + 1, fit: fit + (isValue(cell) ? 1 : 0) });
    }
  return [...counts].find(([, { all, fit }]) => fit > 0 && fit * 2 >= all)?.[0];
}
