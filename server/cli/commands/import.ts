import { resolve } from 'node:path';
import type { ImportInput } from '../../core/exchange/import-input.ts';
import type { Importing } from '../../core/exchange/importing.ts';
import type { ImportPlan } from '../../core/exchange/plan-import.ts';
import type { Reader } from '../../core/exchange/readers.ts';
import { importInput, mostInputBytes } from '../../files/import-input.ts';
import { CannotRun } from '../cannot-run.ts';
import { didYouMean } from '../choosing/did-you-mean.ts';
import { defineCommand } from '../command.ts';
import { planForFolder, planUpdateOfFolder } from '../exchange/plan-folder.ts';
import { wordNotes, wordPlan, wordRead, wordUpdate } from '../exchange/word-import.ts';
import type { Host } from '../host.ts';

/** Reads a framework that is written in another format and writes it in ours. */
export const importCommand = defineCommand({
  name: 'import',
  operands: 'FORMAT INPUT…',
  summary: 'Read a framework from another format and write it into a folder.',
  details: [
    'Formats: rolemodelplus-page, ft-page, ddat, monzo, forward-impact, case, json, table.',
    'They are described in docs/import.md.',
    '',
    'What was read, what was guessed and what has no place is told with its line in the input. A file that is',
    'there and says something else is never overwritten: the difference is shown, and nothing is written.',
    'Either all files are written or none.',
    '',
    'Exit codes: 0 done, 1 other files stand in the way, 2 the input cannot be read.',
  ],
  options: {
    out: { value: 'DIR', description: 'The folder to write to; it is made where it is missing.' },
    map: { value: 'FILE', description: 'For tables: the file that says what each column is.' },
    update: {
      description:
        'Bring what has changed in the source into files that were imported before, and leave your own work.',
    },
    'dry-run': { description: 'Show what would be written, and write nothing.' },
    all: { description: 'Tell also which headings and labels were left out, and which words became values.' },
  },
  async run({ operands: [format, ...paths], values }, host) {
    if (format === undefined)
      throw new CannotRun('Say what to import: “rolewright import FORMAT INPUT --out DIR”.');
    const importing = await host.loadImporting();
    const reader = readerOf(format, importing);
    if (paths.length === 0)
      throw new CannotRun(`Name the file to read: “rolewright import ${format} FILE --out DIR”.`);
    if (values.out === undefined) throw new CannotRun('Say where to write: “--out DIR”.');
    if (reader.needsMap === true && values.map === undefined)
      throw new CannotRun(`“${format}” needs a mapping: “--map FILE”. docs/import.md describes it.`);
    const inputs = paths.flatMap(path => inputsAt(path, reader, host));
    const map =
      values.map === undefined ? undefined : readInput(values.map, values.map, ['.yaml'], host).text;
    const { files, report } = await reader.read(inputs, map);
    if (files.size === 0) throw new CannotRun(importing.wordRefusal(report));
    host.stdout.write(wordRead(report));
    host.stdout.write(wordNotes(report, inputs[0]!.name, values.all));
    const folder = resolve(host.cwd, values.out);
    if (!values.update)
      return finish(planForFolder(folder, files, host), values.out, values['dry-run'], importing, host);
    const plan = planUpdateOfFolder(folder, files, importing, host);
    host.stdout.write(wordUpdate(plan));
    if (values['dry-run']) host.stdout.write(diffsOf(plan, values.out, importing));
    return finish(plan, values.out, values['dry-run'], importing, host);
  },
});

function readerOf(format: string, { readers }: Importing): Reader {
  const reader = Object.hasOwn(readers, format) ? readers[format] : undefined;
  if (reader !== undefined) return reader;
  const guess = didYouMean(format, Object.keys(readers));
  throw new CannotRun(`“${format}” is not a format that can be read.${guess}`);
}

/** The most bytes of all files together. */
const mostInAll = 64_000_000;

function inputsAt(path: string, reader: Reader, host: Host): ImportInput[] {
  const whole = resolve(host.cwd, path);
  const kind = host.exchangeFiles.kindOf(whole);
  if (kind === 'missing') throw new CannotRun(`“${path}” does not exist.`);
  if (kind === 'file') return [readInput(path, nameOf(path), reader.endings, host)];
  const names = host.exchangeFiles
    .namesBelow(whole)
    .filter(name => reader.endings.some(ending => name.toLowerCase().endsWith(ending)));
  if (names.length === 0)
    throw new CannotRun(`“${path}” holds no file whose name ends in ${reader.endings.join(' or ')}.`);
  let size = 0;
  return names.map(name => {
    const input = readInput(`${path}/${name}`, name, reader.endings, host);
    size += input.text.length;
    if (size > mostInAll) throw new CannotRun(`“${path}” holds more than ${mostInAll / 1e6} MB.`);
    return input;
  });
}

function readInput(path: string, name: string, endings: readonly string[], host: Host): ImportInput {
  const bytes = host.exchangeFiles.readBytes(resolve(host.cwd, path), mostInputBytes);
  if (typeof bytes === 'string') throw new CannotRun(`“${path}”: ${bytes}`);
  const input = importInput(name, bytes, endings);
  if ('trouble' in input) throw new CannotRun(`“${path}” ${input.trouble}`);
  if (input.encoding !== undefined)
    host.stderr.write(
      `“${path}” is not UTF-8; it is read as ${input.encoding}. Look at its special characters.\n`,
    );
  return input;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) || path;
}

function diffsOf({ writes }: ImportPlan, out: string, { textDiff }: Importing): string {
  const changed = writes.filter(({ before }) => before !== undefined);
  return changed
    .map(({ path, text, before }) => `\n${textDiff(`${out}/${path}`, before ?? '', text)}`)
    .join('');
}

function finish(plan: ImportPlan, out: string, isDry: boolean, importing: Importing, host: Host): number {
  if (plan.conflicts.length > 0) {
    for (const { path, before, text } of plan.conflicts)
      host.stdout.write(`\n${importing.textDiff(`${out}/${path}`, before ?? '', text)}`);
    const [files, say] =
      plan.conflicts.length === 1 ? ['One file', 'says'] : [`${plan.conflicts.length} files`, 'say'];
    host.stderr.write(
      `Nothing was written: ${files} in “${out}” ${say} something else. Choose another folder, or “--update”.\n`,
    );
    return 1;
  }
  host.stdout.write(wordPlan(plan, out, isDry));
  const files = [...plan.writes, ...plan.memory];
  if (isDry || files.length === 0) return 0;
  const trouble = host.exchangeFiles.writeAll(
    resolve(host.cwd, out),
    files.map(({ path, text, before }) => ({ path, text, expected: before })),
  );
  if (trouble !== undefined) throw new CannotRun(`${trouble} Nothing was written.`);
  return 0;
}
