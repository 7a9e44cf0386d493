import type { ImportInput } from './import-input.ts';
import { type ImportedFramework, refused } from './imported-framework.ts';
import type { Table } from './read-csv.ts';
import { readTableIn } from './read-table-in.ts';
import { ReadingLog, shorten } from './reading-log.ts';
import { readTableMap } from './table-map.ts';
import { columnsOfParts, TableParts } from './table-parts.ts';
import { fillFile } from './table-rows.ts';
import { yamlFiles } from './yaml-files.ts';
import type { YamlMap } from './yaml-writer.ts';

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
  const table = await readTableIn(input, map.sheet, map.rows);
  if ('trouble' in table) {
    const place = table.line > 1 ? `Line ${table.line}: ` : '';
    return refused(`${place}${table.trouble}`, table.line, input.name);
  }
  const log = new ReadingLog();
  const used = new Set(
    map.files.flatMap(file => [
      ...columnsOfParts(file),
      ...file.fields.flatMap(field => field.sources.map(({ column }) => column)),
    ]),
  );
  const missing = [...used].filter(column => !table.columns.includes(column));
  if (missing.length > 0) {
    const there = table.columns
      .filter(column => column !== '')
      .slice(0, 40)
      .map(column => shorten(column));
    return refused(
      `The table has no column “${missing.join('”, “')}”. It has: ${there.join(', ')}.`,
      1,
      input.name,
    );
  }
  const source = { ...map.framework, 'x-source': { format: 'table', files: [input.name] } };
  const roots = new Map<string, YamlMap>([['framework.yaml', { framework: source }]]);
  const parts = new TableParts(table, log);
  for (const file of map.files)
    for (const { path, root, table } of parts.of(file))
      roots.set(path, fillFile({ ...file, root: { ...roots.get(path), ...root } }, table, log));
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
    if (used.has(column)) return;
    const filled = table.rows.filter(row => row.cells[at]!.trim() !== '');
    if (filled.length === 0) return;
    const name =
      column === '' ? `The column ${at + 1}, which has no name,` : `The column “${shorten(column)}”`;
    const message = `${name} is not in the mapping; ${filled.length === 1 ? 'one filled cell is' : `${filled.length} filled cells are`} not written.`;
    log.note('dropped', filled[0]!.line, filled.map(row => row.cells[at]).join('\n'), message);
  });
}
