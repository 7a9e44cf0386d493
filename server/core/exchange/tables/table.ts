/** A table with named columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** One row of a table: its cells in the order of the columns, none missing. */
export interface TableRow {
  /** The line of the input on which it begins, or its number in a spreadsheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table that cannot be read, and where it shows. */
export interface BrokenTable {
  readonly line: number;
  readonly trouble: string;
}

/** The most that is read from one table. */
export const mostRows = 100_000;
export const mostColumns = 1_000;

/** The rows as a table, the first of them its columns; each as wide as the widest. */
export function tableOf(rows: readonly TableRow[]): Table | BrokenTable {
  const [head, ...body] = rows;
  if (head === undefined) return { line: 1, trouble: 'The table is empty.' };
  const excess = body[mostRows];
  if (excess !== undefined)
    return {
      line: excess.line,
      trouble: `The table has more than ${mostRows.toLocaleString('en')} rows; it is not read.`,
    };
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0);
  if (width > mostColumns)
    return {
      line: 1,
      trouble: `The table has more than ${mostColumns.toLocaleString('en')} columns; it is not read.`,
    };
  const pad = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  return {
    columns: pad(head.cells).map(cell => cell.trim()),
    rows: body.map(({ line, cells }) => ({ line, cells: pad(cells) })),
  };
}
