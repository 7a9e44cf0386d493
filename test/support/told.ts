import type { ImportReport } from '../../server/core/exchange/import-report.ts';

/** What an import tells, as `file:line: sentence`; of some kinds only where they are given. */
export function told(report: ImportReport, ...kinds: readonly string[]): string[] {
  return report.notes
    .filter(note => kinds.length === 0 || kinds.includes(note.kind))
    .map(({ file, line, message }) => `${file === undefined ? '' : `${file}:`}${line}: ${message}`);
}
