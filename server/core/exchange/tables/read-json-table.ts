import { jsonItemLines } from '../json/json-item-lines.ts';
import type { ReadJson } from '../json/read-json.ts';
import { type BrokenTable, mostColumns, mostRows, type Table, tableOf } from './table.ts';

/**
 * The list in JSON as a table: a row for each item, a column for each way to a value, with dots between its
 * keys. `rows` is the way to the list. Several values of one item stand in one cell, a line each.
 */
export function readJsonTable(json: ReadJson, rows: string | undefined): Table | BrokenTable {
  const path = rows === undefined ? [] : rows.split('.');
  const value = path.reduce(child, json.value);
  if (!Array.isArray(value)) {
    return {
      line: 1,
      trouble: `There is no list ${rows === undefined ? 'at the root' : `under “${rows}”`}; “rows:” in the mapping says where it is.`,
    };
  }
  const columns = new Map<string, number>();
  const items = value.slice(0, mostRows + 1).map(item => {
    const cells = new Map<string, string>();
    flatten(item, '', cells, 0);
    for (const path of cells.keys())
      if (!columns.has(path) && columns.size <= mostColumns) columns.set(path, columns.size);
    return cells;
  });
  const names = [...columns.keys()];
  const lines = jsonItemLines(json.text, path);
  return tableOf([
    { line: 0, cells: names },
    ...items.map((cells, index) => ({
      line: lines[index]!,
      cells: names.map(name => cells.get(name) ?? ''),
    })),
  ]);
}

function child(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function flatten(value: unknown, path: string, cells: Map<string, string>, depth: number): void {
  if (value === null || value === undefined || depth > 12) return;
  if (Array.isArray(value)) {
    for (const item of value) flatten(item, path, cells, depth + 1);
  } else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value))
      flatten(inner, path === '' ? key : `${path}.${key}`, cells, depth + 1);
  } else {
    const before = cells.get(path);
    cells.set(path, before === undefined ? String(value) : `${before}\n${String(value)}`);
  }
}
