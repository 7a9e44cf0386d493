import type { GridRow, LadderGrid } from './ladder-grid.ts';

/** A row of a grid that is not asked at all levels, and the name of the level where it begins or ends. */
export interface GridEdge {
  readonly title: string;
  readonly column: string;
}

/** What begins above the lowest level of every way up that it stands on, and what ends below the highest one. */
export function gridEdges({ columns, ways, parts }: LadderGrid): {
  readonly late: readonly GridEdge[];
  readonly early: readonly GridEdge[];
} {
  const rows = parts.flatMap(part => part.rows);
  const used = ways
    .map(way => way.filter(place => rows.some(row => isFilled(row, place))))
    .filter(way => way.length > 1);
  const threads = rows.filter(({ isThread }) => isThread);
  const edges = (edgeOf: (way: readonly number[]) => number | undefined) =>
    threads.flatMap(row => {
      const through = used.filter(way => way.some(place => isFilled(row, place)));
      const places = through.map(way => edgeOf(way.filter(place => isFilled(row, place))));
      const isShort = through.length > 0 && through.every((way, index) => places[index] !== edgeOf(way));
      const [place] = places;
      return isShort && place !== undefined ? [{ title: row.title, column: columns[place]!.link.title }] : [];
    });
  return { late: edges(way => way[0]), early: edges(way => way.at(-1)) };
}

function isFilled({ cells }: GridRow, place: number): boolean {
  return cells[place]?.state === 'filled';
}
