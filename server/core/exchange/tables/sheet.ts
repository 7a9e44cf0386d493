import type { Entity } from '../../parsed-file.ts';

/** A table as people open it in a spreadsheet. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  /** How many columns say which row it is: they stay in sight. */
  readonly fixed: number;
  /** How many columns at the end are a grid of short values, narrow and centred. */
  readonly grid: number;
  readonly rows: readonly SheetRow[];
  /** The keys of each kind of thing that have a place in it; of other kinds nothing has. */
  readonly holds: Readonly<Partial<Record<Entity['kind'], readonly string[]>>>;
}

/** One row: its cells in the order of the columns, and the thing that it tells of. */
export interface SheetRow {
  readonly of: Entity;
  readonly cells: readonly string[];
}
