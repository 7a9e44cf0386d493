import type { ImportReport } from './import-report.ts';

/** Why an input could not be read, each reason behind the file and line that it is about. */
export function wordRefusal({ notes }: ImportReport): string {
  return notes
    .map(({ file, line, message }) => {
      if (file === undefined) return message;
      const place = line > 1 ? `, ${/\.xlsx$/i.test(file) ? 'row' : 'line'} ${line}` : '';
      return `“${file}”${place}: ${message}`;
    })
    .join(' ');
}
