import type { ImportInput } from '../import-input.ts';
import { readJson } from '../json/read-json.ts';
import { readCsv } from './read-csv.ts';
import { readJsonTable } from './read-json-table.ts';
import { type BrokenTable, type Table, tableOf } from './table.ts';

/** One of the tables in a file. */
export interface FoundTable {
  /** The sheet of a workbook that has several. */
  readonly sheet?: string;
  /** The way to a list in JSON; empty where it is the root. */
  readonly rows?: string;
  /** How many rows it has, beside its head. */
  readonly size: number;
  read(): Table | BrokenTable;
}

/** The tables in a file of any kind that tables come in, the biggest first; at least one. Never throws. */
export async function tablesIn(input: ImportInput): Promise<readonly FoundTable[] | BrokenTable> {
  const found = await allIn(input);
  if ('trouble' in found) return found;
  const filled = found.filter(({ size }) => size > 0);
  return (filled.length === 0 ? found.slice(0, 1) : filled).toSorted((a, b) => b.size - a.size);
}

async function allIn({ name, text, bytes }: ImportInput): Promise<readonly FoundTable[] | BrokenTable> {
  if (bytes !== undefined) {
    const sheets = await (await import('./read-workbook.ts')).readWorkbook(bytes);
    if ('trouble' in sheets) return sheets;
    return sheets.map(({ name, rows }) => ({
      ...(sheets.length === 1 ? {} : { sheet: name }),
      size: Math.max(0, rows.length - 1),
      read: () => tableOf(rows),
    }));
  }
  if (!/\.json$/i.test(name)) return [{ size: 1, read: () => readCsv(text) }];
  const json = readJson(text);
  if ('trouble' in json) return json;
  const lists = listsIn(json.value, [], []);
  if (lists.length === 0) return { line: 1, trouble: 'There is no list of things in this JSON.' };
  return lists.map(({ path, size }) => {
    const rows = path.join('.');
    return { rows, size, read: () => readJsonTable(json, rows === '' ? undefined : rows) };
  });
}

interface FoundList {
  readonly path: readonly string[];
  readonly size: number;
}

const deepest = 8;
const most = 100;

/** The lists of maps in maps; a list inside of a list belongs to its item. */
function listsIn(value: unknown, path: readonly string[], found: FoundList[]): readonly FoundList[] {
  if (Array.isArray(value)) {
    if (value.some(isMap)) found.push({ path, size: value.length });
  } else if (isMap(value) && path.length < deepest) {
    for (const [key, inner] of Object.entries(value))
      if (!key.includes('.') && key !== '' && found.length < most) listsIn(inner, [...path, key], found);
  }
  return found;
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
