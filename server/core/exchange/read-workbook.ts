import { strFromU8, Unzip, UnzipInflate } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { BrokenTable, TableRow } from './read-csv.ts';

/** A sheet of a workbook: its rows that are not empty, with their numbers. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/**
 * The sheets of an .xlsx workbook; formulas give the values that were saved with them. Everything is counted while it
 * is unpacked once for nothing, so that a file that claims little and unpacks to much is refused before anything is
 * built from it.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly WorkbookSheet[] | BrokenTable> {
  const trouble = measure(bytes);
  if (trouble !== undefined) return { line: 1, trouble };
  try {
    const sheets = await readXlsxFile(copyOf(bytes));
    return sheets.map(({ sheet, data }) => {
      const rows = data.map((cells, index) => ({ line: index + 1, cells: cells.map(textOfCell) }));
      return { name: sheet, rows: rows.filter(({ cells }) => cells.some(cell => cell.trim() !== '')) };
    });
  } catch {
    return { line: 1, trouble: 'This is not a workbook that can be read. Save it as .xlsx or as CSV.' };
  }
}

const mostUnpacked = 100_000_000;
const mostEntries = 1_000;
const mostCells = 2_000_000;

function measure(bytes: Uint8Array): string | undefined {
  let size = 0;
  let entries = 0;
  let cells = 0;
  let trouble: string | undefined;
  const tooLarge = 'Unpacked, this workbook is larger than 100 MB; it is not read.';
  const unzip = new Unzip(entry => {
    entries++;
    if (entries > mostEntries || (entry.originalSize ?? 0) > mostUnpacked) trouble ??= tooLarge;
    const isSheet = /worksheets\/[^/]+\.xml$/.test(entry.name);
    let rest = '';
    entry.ondata = (error, chunk) => {
      if (error !== null) trouble ??= 'This workbook is damaged.';
      size += chunk?.length ?? 0;
      if (size > mostUnpacked) trouble ??= tooLarge;
      if (trouble !== undefined || !isSheet) return;
      const text = rest + strFromU8(chunk, true);
      cells = Math.max(cells, reachOf(text));
      rest = text.slice(-200);
      if (cells > mostCells)
        trouble ??= 'A sheet of this workbook reaches over more than two million cells; it is not read.';
    };
    if (trouble === undefined) entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && trouble === undefined; at += step) {
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
    }
  } catch {
    return trouble ?? 'This workbook is damaged.';
  }
  return trouble;
}

/** Small pieces, so that little is unpacked before the count is looked at. */
const step = 16_384;

/** A cell, or the range that all cells lie in; ranges of rules and formats may go on far below the last of them. */
const placed =
  /<(?:[\w.-]+:)?(?:c|dimension)\s[^<>]*?\b(?:r|ref)\s*=\s*["'](?:[A-Z]+\d+:)?([A-Z]{1,4})(\d{1,9})["']/g;

/** How many cells a table must have that holds every cell that is there. */
function reachOf(xml: string): number {
  let columns = 1;
  let rows = 1;
  for (const [, letters, number] of xml.matchAll(placed)) {
    columns = Math.max(
      columns,
      [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    );
    rows = Math.max(rows, Number(number));
  }
  return columns * rows;
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
