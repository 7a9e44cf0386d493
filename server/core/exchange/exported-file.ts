import type { ExportReport } from './export-report.ts';

/** What a writer gives: the file, and what did not get into it. */
export interface ExportedFile {
  /** Text, or bytes for formats that are no text; undefined where there is nothing to write. */
  readonly content: string | Uint8Array | undefined;
  readonly report: ExportReport;
}
