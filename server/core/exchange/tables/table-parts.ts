import { addTo } from '../../grouping.ts';
import type { ReadingLog } from '../reading-log.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import type { YamlMap, YamlValue } from '../writing/yaml-writer.ts';
import type { Table, TableRow } from './table.ts';
import type { MappedFile } from './table-map.ts';

/** One file of those that a mapping means, and the rows that it is about. */
export interface TablePart {
  readonly path: string;
  readonly root: YamlMap;
  readonly table: Table;
}

/** Divides a table among files: one for each value of the columns that a path names in braces. */
export class TableParts {
  readonly #table: Table;
  readonly #log: ReadingLog;
  readonly #names = new Map<string, string>();
  readonly #taken: TakenIds = new Map();

  constructor(table: Table, log: ReadingLog) {
    this.#table = table;
    this.#log = log;
  }

  /** The files of one entry of a mapping, in the order of the rows. The same values give the same path each time. */
  of({ path, root }: MappedFile): readonly TablePart[] {
    const columns = columnsIn(path);
    if (columns.length === 0) return [{ path, root, table: this.#table }];
    const groups = new Map<string, TableRow[]>();
    for (const row of this.#table.rows) {
      const empty = columns.find(column => this.#cell(row, column) === '');
      if (empty !== undefined) {
        const message = `This row has no “${empty}”, which names its file, and is not written.`;
        this.#log.note('dropped', row.line, row.cells.join(' '), message);
        continue;
      }
      const named = fill(path, column => this.#nameOf(this.#cell(row, column)));
      addTo(groups, named, row);
    }
    return [...groups].map(([named, rows]) => ({
      path: named,
      root: filled(root, column => this.#cell(rows[0]!, column)) as YamlMap,
      table: { columns: this.#table.columns, rows },
    }));
  }

  #cell({ cells }: TableRow, column: string): string {
    return (cells[this.#table.columns.indexOf(column)] ?? '').trim();
  }

  #nameOf(value: string): string {
    const name = this.#names.get(value) ?? slug(value, this.#taken);
    this.#names.set(value, name);
    return name;
  }
}

/** The columns that a path names, and with it what stands at the root of its files. */
export function columnsOfParts({ path, root }: MappedFile): readonly string[] {
  const columns = columnsIn(path);
  return columns.length === 0 ? [] : [...columns, ...columnsIn(JSON.stringify(root))];
}

const inBraces = /\{([^{}"]+)\}/g;

function columnsIn(text: string): readonly string[] {
  return [...text.matchAll(inBraces)].map(([, column]) => column!);
}

function fill(text: string, cellOf: (column: string) => string): string {
  return text.replace(inBraces, (_, column) => cellOf(column));
}

function filled(value: YamlValue | undefined, cellOf: (column: string) => string): YamlValue | undefined {
  if (typeof value === 'string') return fill(value, cellOf);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(inner => filled(inner, cellOf)!);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, cellOf)]));
}
