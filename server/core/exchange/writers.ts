import type { Model } from '../model.ts';
import { writeCase } from './case/write-case.ts';
import type { ExportedFile } from './exported-file.ts';
import { writeJson } from './json/write-json.ts';
import { type SheetName, sheets } from './tables/sheets.ts';
import { writeCsv } from './tables/write-csv.ts';
import { writeXlsx } from './tables/write-xlsx.ts';
import { writeMarkdown } from './writing/write-markdown.ts';

/** Writes a whole framework in one format that is not ours. */
export interface Writer {
  /** What people call the format. */
  readonly name: string;
  /** What it writes, for the help. */
  readonly summary: string;
  /** How the name of its file ends. */
  readonly ending: string;
  /** Whether what it writes is no text. */
  readonly isBinary: boolean;
  write(model: Model, options: WriterOptions): ExportedFile;
}

/** What a writer is told besides the framework; each uses what it needs. */
export interface WriterOptions {
  /** The time that the file states, as RFC 3339 writes it. */
  readonly changed: string;
  /** Which of the tables is written where a file holds one. */
  readonly table: SheetName;
}

/** Every format that can be written, by the word that asks for it. */
export const writers: Readonly<Record<string, Writer>> = {
  json: {
    name: 'Framework as JSON',
    summary: 'the whole framework as data, by a published schema',
    ending: '.json',
    isBinary: false,
    write: writeJson,
  },
  case: {
    name: 'CASE package',
    summary: 'a package of CASE 1.0 (JSON)',
    ending: '.json',
    isBinary: false,
    write: (model, { changed }) => writeCase(model, changed),
  },
  csv: {
    name: 'CSV table',
    summary: `one table: ${Object.keys(sheets).join(', ')}`,
    ending: '.csv',
    isBinary: false,
    write: (model, { table }) => writeCsv(model, table),
  },
  xlsx: {
    name: 'Excel workbook',
    summary: 'all tables as a workbook',
    ending: '.xlsx',
    isBinary: true,
    write: writeXlsx,
  },
  markdown: {
    name: 'Markdown document',
    summary: 'the whole framework to read',
    ending: '.md',
    isBinary: false,
    write: writeMarkdown,
  },
};
