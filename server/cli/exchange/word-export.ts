import type { ExportReport } from '../../core/exchange/export-report.ts';
import { shownPath } from '../paths.ts';
import { printable } from '../reporters/printable.ts';

/** The most notes that are listed where not all are asked for. */
const usual = 20;

/** What an export wrote, and what did not get into it, each thing with its place. */
export function wordExport({ written, notes }: ExportReport, cwd: string, all: boolean): string {
  const width = Math.max(0, ...written.map(({ count }) => String(count).length));
  const counts = written.map(({ what, count }) => `  ${String(count).padStart(width)} ${printable(what)}`);
  const told = all || notes.length <= usual ? notes : notes.slice(0, usual);
  const lines = told.map(
    ({ uri, line, message }) => `${printable(shownPath(uri, cwd))}:${line} ${printable(message)}`,
  );
  const rest = notes.length - told.length;
  return [
    ...(counts.length === 0 ? [] : ['Exported:', ...counts]),
    ...(lines.length === 0 ? [] : ['', ...lines]),
    ...(rest === 0 ? [] : [`${rest} more of these are not listed; “--all” lists them.`]),
    '',
  ].join('\n');
}
