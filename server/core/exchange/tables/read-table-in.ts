import type { ImportInput } from '../import-input.ts';
import { readCsv } from './read-csv.ts';
import { readJsonTable } from './read-json-table.ts';
import type { BrokenTable, Table } from './table.ts';

/** The table in a file of any kind that tables come in. Never throws. */
export async function readTableIn(
  { name, text, bytes }: ImportInput,
  sheet: string | undefined,
  rows: string | undefined,
): Promise<Table | BrokenTable> {
  if (bytes !== undefined) return (await import('./read-xlsx.ts')).readXlsx(bytes, sheet);
  return /\.json$/i.test(name) ? readJsonTable(text, rows) : readCsv(text);
}
