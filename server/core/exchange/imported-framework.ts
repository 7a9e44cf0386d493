import type { ImportReport } from './import-report.ts';

/** The files of a framework by their path in its folder, and what happened on the way to them. */
export interface ImportedFramework {
  readonly files: ReadonlyMap<string, string>;
  readonly report: ImportReport;
}

/** Why an input could not be read at all: no files, and one note that says it. */
export function refused(message: string, line = 1, file?: string): ImportedFramework {
  const note = { kind: 'missing' as const, line, text: '', message };
  return { files: new Map(), report: { read: [], notes: [file === undefined ? note : { ...note, file }] } };
}
