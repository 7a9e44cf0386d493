import type { ImportInput } from '../import-input.ts';
import { readJson } from '../json/read-json.ts';
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
  if (!/\.json$/i.test(name)) return readCsv(text);
  const json = readJson(text);
  return 'trouble' in json ? json : readJsonTable(json, rows);
}
