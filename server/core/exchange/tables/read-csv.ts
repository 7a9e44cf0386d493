/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse';

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

/**
 * The table in a CSV text; the first row names the columns, empty rows are passed over. Columns are divided by the
 * comma, semicolon or tab that the first row has most of. Broken quotation marks make all that follows doubtful, so a
 * text with such is not read at all.
 */
export function readCsv(text: string): Table | BrokenTable {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: TableRow[] = [];
  let line = 1;
  let at = 0;
  let broken: BrokenTable | undefined;
  papaparse.parse(plain, {
    delimiter: delimiterOf(plain),
    newline: '\n',
    step({ data, errors, meta }, parser) {
      const quotes = errors.find(({ type }) => type === 'Quotes');
      if (quotes !== undefined) {
        broken = {
          line,
          trouble: 'The quotation marks of this row do not match, so it cannot be told where its cells end.',
        };
      } else if (data.some(cell => cell.trim() !== '')) {
        rows.push({ line, cells: data });
      }
      if (broken !== undefined || rows.length > mostRows + 1) parser.abort();
      line += countBreaks(plain, at, meta.cursor);
      at = meta.cursor;
    },
  });
  return broken ?? tableOf(rows);
}

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

function delimiterOf(text: string): string {
  const first = text
    .slice(0, 10_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .replace(/^\n+/, '')
    .split('\n')[0]!;
  const counts = [',', ';', '\t'].map(mark => first.split(mark).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))]!;
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
