import { resolve } from 'node:path';
import type { Exporting } from '../../core/exchange/exporting.ts';
import type { SheetName } from '../../core/exchange/tables/sheets.ts';
import type { Writer } from '../../core/exchange/writers.ts';
import { listWords } from '../../core/wording.ts';
import { CannotRun } from '../cannot-run.ts';
import { didYouMean } from '../choosing/did-you-mean.ts';
import { defineCommand } from '../command.ts';
import { wordExport } from '../exchange/word-export.ts';
import { handOut } from '../hand-out.ts';
import { requireEnding } from '../output-format.ts';
import { readWholeFramework } from '../reading/read-whole-framework.ts';

/** Writes a framework in another format. */
export const exportCommand = defineCommand({
  name: 'export',
  operands: 'FORMAT [PATH]',
  summary: 'Write a framework in another format, into one file.',
  details: [
    'json      the whole framework as data, by a published schema',
    'case      a package of CASE 1.0 (JSON)',
    'csv       one table: the skills matrix, or the one that “--table” names',
    'xlsx      all tables as a workbook',
    'markdown  the whole framework to read',
    '',
    'PATH is the folder of the framework or one of its files; not given, the working directory.',
    'docs/export.md describes the formats. What a format has no place for is told, thing by thing.',
    '',
    'Exit codes: 0 done, 1 a file is in the way, 2 it could not run.',
  ],
  options: {
    out: { value: 'FILE', description: 'The file to write; “-” prints it.' },
    force: { description: 'Replace the file where it is there.' },
    table: {
      value: 'TABLE',
      choices: ['matrix', 'requirements', 'competencies', 'skills'],
      description: 'For csv: matrix (default), requirements, competencies or skills.',
    },
    date: {
      value: 'TIME',
      description: 'For case: the time of change to state, such as 2026-01-31T00:00:00Z.',
    },
    all: { description: 'List everything that has no place, also where that is much.' },
  },
  async run({ operands: [format, path = '.', other], values }, host) {
    const { out, table, force, all } = values;
    if (format === undefined)
      throw new CannotRun('Say which format: “rolewright export FORMAT [PATH] --out FILE”.');
    if (other !== undefined) throw new CannotRun(`“export” takes one path; “${other}” is a second one.`);
    const exporting = await host.loadExporting();
    const writer = writerOf(format, exporting);
    if (out === undefined) throw new CannotRun('Say where to write: “--out FILE”, or “--out -” to print it.');
    if (table !== undefined && format !== 'csv') throw new CannotRun('“--table” is for csv only.');
    checkName(out, format, writer);
    const changed = timeOf(values.date);
    const model = readWholeFramework(path, 'is not exported', host);
    const chosen = exporting.tables.find(name => name === table) ?? 'matrix';
    const { content, report } = writer.write(model, { changed, table: chosen });
    if (content === undefined) {
      const isFilled = (name: SheetName) =>
        writer.write(model, { changed, table: name }).content !== undefined;
      throw new CannotRun(nothing(format, chosen, exporting.tables.filter(isFilled)));
    }
    if (out !== '-' && !force && host.exchangeFiles.kindOf(resolve(host.cwd, out)) !== 'missing') {
      host.stderr.write(`Nothing was written: “${out}” is there already. “--force” replaces it.\n`);
      return 1;
    }
    const told = wordExport(report, host.cwd, all);
    return handOut(content, out === '-' ? undefined : out, host, told);
  },
});

function writerOf(format: string, { writers }: Exporting): Writer {
  const writer = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (writer !== undefined) return writer;
  const guess = didYouMean(format, Object.keys(writers));
  throw new CannotRun(`“${format}” is not a format that can be written.${guess}`);
}

function checkName(out: string, format: string, { ending, isBinary }: Writer): void {
  if (out === '-' && isBinary)
    throw new CannotRun(`What is written as ${format} cannot be printed: “--out FILE${ending}”.`);
  if (out !== '-') requireEnding(out, [ending]);
}

function timeOf(date: string | undefined): string {
  if (date === undefined) return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  if (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(date) &&
    !Number.isNaN(Date.parse(date))
  )
    return date;
  throw new CannotRun(`“${date}” is no time that can be stated; write it as 2026-01-31T00:00:00Z.`);
}

function nothing(format: string, table: string, filled: readonly string[]): string {
  if (format === 'csv') {
    const others = listWords(
      filled.map(name => `“--table ${name}”`),
      'or',
    );
    const hint = others === '' ? '' : ` It has rows for ${others}.`;
    return `There is nothing to write: the framework has no row for the table “${table}”.${hint}`;
  }
  return `There is nothing to write as ${format}: the framework has none of what it holds.`;
}
