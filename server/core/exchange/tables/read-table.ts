import type { ImportInput } from '../import-input.ts';
import { type ImportedFramework, refused } from '../imported-framework.ts';
import { ReadingLog, shorten } from '../reading-log.ts';
import { yamlFiles } from '../writing/yaml-files.ts';
import type { YamlMap } from '../writing/yaml-writer.ts';
import { withoutCellErrors } from './cell-errors.ts';
import { readTableIn } from './read-table-in.ts';
import type { Table } from './table.ts';
import { TableIds } from './table-ids.ts';
import { readTableMap } from './table-map.ts';
import { columnsOfParts, TableParts } from './table-parts.ts';
import { fillFile } from './table-rows.ts';

/**
 * Reads a table (CSV, JSON or an .xlsx workbook) by the mapping of its author, who says which column fills which field.
 * Rows with one id are one thing. Columns that the mapping does not name are reported. Never throws.
 */
export async function readTable(
  inputs: readonly ImportInput[],
  mapText: string | undefined,
): Promise<ImportedFramework> {
  const map = readTableMap(mapText ?? '');
  if ('trouble' in map) return refused(`The mapping, line ${map.line}: ${map.trouble}`, map.line);
  const [input, second] = inputs;
  if (input === undefined) return refused('No file was given.');
  if (second !== undefined) return refused('One table is read at a time.', 1, second.name);
  const read = await readTableIn(input, map.sheet, map.rows);
  if ('trouble' in read) return refused(read.trouble, read.line, input.name);
  if (read.rows.length === 0) return refused('There are no rows in this table.', 1, input.name);
  const log = new ReadingLog();
  const used = new Set(
    map.files.flatMap(file => [
      ...columnsOfParts(file),
      ...file.fields.flatMap(field => field.sources.map(({ column }) => column)),
    ]),
  );
  const missing = [...used].filter(column => !read.columns.includes(column));
  if (missing.length > 0) {
    const named = read.columns.filter(column => column !== '');
    const there = named.slice(0, 40).map(column => shorten(column));
    const has = there.length === 0 ? 'None of its columns has a name.' : `It has: ${there.join(', ')}.`;
    return refused(`The table has no column “${missing.join('”, “')}”. ${has}`, 1, input.name);
  }
  const table = withoutCellErrors(read, used, log);
  const source = { ...map.framework, 'x-source': { format: 'table', files: [input.name] } };
  const roots = new Map<string, YamlMap>([['framework.yaml', { framework: source }]]);
  const parts = new TableParts(table, log);
  const ids = new TableIds();
  for (const file of map.files)
    for (const { path, root, table } of parts.of(file)) {
      const filled = { ...file, path, root: { ...roots.get(path), ...root } };
      roots.set(path, fillFile(filled, table, ids.of(filled), log));
    }
  const files = new Map([...roots].flatMap(([path, root]) => yamlFiles(path, root)));
  if (map.keepPrivate)
    files.set(
      '.gitignore',
      '# These texts are licensed to your organisation and stay out of version control.\n*\n',
    );
  noteUnused(table, used, log);
  return { files, report: log.report() };
}

function noteUnused(table: Table, used: ReadonlySet<string>, log: ReadingLog): void {
  table.columns.forEach((column, at) => {
    const isSecond = column !== '' && table.columns.indexOf(column) < at;
    if (used.has(column) && !isSecond) return;
    const filled = table.rows.filter(row => row.cells[at]!.trim() !== '');
    if (filled.length === 0) return;
    const name =
      column === '' ? `The column ${at + 1}, which has no name,` : `The column “${shorten(column)}”`;
    const why = isSecond
      ? `The column ${at + 1} has the name of an earlier one, “${shorten(column)}”`
      : `${name} is not in the mapping`;
    const message = `${why}; ${filled.length === 1 ? 'one filled cell is' : `${filled.length} filled cells are`} not written.`;
    log.note('dropped', filled[0]!.line, filled.map(row => row.cells[at]).join('\n'), message);
  });
}
