import readXlsxFile from 'read-excel-file/universal';
import type { BrokenTable, TableRow } from './table.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

/** A sheet of a workbook: its rows that are not empty, with their numbers. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** The sheets of an .xlsx workbook; formulas give the values that were saved with them. Never throws. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly WorkbookSheet[] | BrokenTable> {
  const unpacked = unpackWorkbook(bytes);
  if ('trouble' in unpacked) return { line: 1, trouble: unpacked.trouble };
  try {
    const sheets = await readXlsxFile(copyOf(unpacked.bytes));
    return sheets.map(({ sheet, data }) => {
      const rows = data.map((cells, index) => ({ line: index + 1, cells: cells.map(textOfCell) }));
      return { name: sheet, rows: rows.filter(({ cells }) => cells.some(cell => cell.trim() !== '')) };
    });
  } catch {
    return { line: 1, trouble: 'This is not a workbook that can be read. Save it as .xlsx or as CSV.' };
  }
}

function copyOf(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}

function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return String(cell);
}
