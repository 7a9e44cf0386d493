import { readWorkbook } from './read-workbook.ts';
import { type BrokenTable, type Table, tableOf } from './table.ts';

/** The table of a sheet of an .xlsx workbook, by its name or the first one. Never throws. */
export async function readXlsx(bytes: Uint8Array, sheet: string | undefined): Promise<Table | BrokenTable> {
  const sheets = await readWorkbook(bytes);
  if ('trouble' in sheets) return sheets;
  const found = sheet === undefined ? sheets[0] : sheets.find(({ name }) => name === sheet);
  if (found !== undefined) return tableOf(found.rows);
  const names = sheets.map(({ name }) => name).join(', ');
  return { line: 1, trouble: `There is no sheet “${sheet ?? ''}”. There is: ${names}.` };
}
