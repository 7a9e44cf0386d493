import type { Model } from '../../model.ts';
import { ExportLog } from '../export-log.ts';
import type { ExportedFile } from '../exported-file.ts';
import { leaveOutOfSheets } from './leave-out-of-sheets.ts';
import { type SheetName, sheets } from './sheets.ts';

/**
 * One table of a framework as CSV (RFC 4180). A cell that a spreadsheet would calculate gets an apostrophe in front,
 * after which it is shown as it stands (OWASP, CSV injection). Nothing to write where the table would have no row.
 */
export function writeCsv(model: Model, name: SheetName): ExportedFile {
  const log = new ExportLog(model, 'this table');
  const sheet = sheets[name](model);
  if (sheet.rows.length === 0) return { content: undefined, report: log.report() };
  for (const { of, cells } of sheet.rows)
    if (cells.some(isFormula))
      log.change(
        of,
        [],
        'has cells that spreadsheets take for formulas; each is written with an apostrophe in front.',
      );
  leaveOutOfSheets(model, [sheet], log);
  log.count('Rows', sheet.rows.length);
  const lines = [sheet.columns, ...sheet.rows.map(({ cells }) => cells)];
  return { content: lines.map(cells => `${cells.map(cellOf).join(',')}\r\n`).join(''), report: log.report() };
}

function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

function cellOf(text: string): string {
  const safe = (isFormula(text) ? `'${text}` : text).replace(/\p{Surrogate}/gu, '\uFFFD');
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
