import type { ImportNote, ImportReport } from '../../core/exchange/import-report.ts';
import type { ImportPlan, UpdatePlan } from '../../core/exchange/plan-import.ts';
import { counted } from '../../core/wording.ts';
import { printable } from '../reporters/printable.ts';

/** How much was read, a line for each kind of thing. */
export function wordRead({ read }: ImportReport): string {
  const width = Math.max(0, ...read.map(({ count }) => String(count).length));
  return [
    'Read:',
    ...read.map(({ what, count }) => `  ${String(count).padStart(width)} ${printable(what)}`),
    '',
  ].join('\n');
}

/** The notes with their places in the input. Those that only say what is furniture of a page are counted, unless asked for. */
export function wordNotes({ notes }: ImportReport, name: string, all: boolean): string {
  const told = notes.filter(note => all || !quiet.has(note.kind));
  const lines = told.map(
    ({ file, line, kind, message }) =>
      `${printable(file ?? name)}:${line} ${words[kind]}: ${printable(message)}`,
  );
  const silent = notes.length - told.length;
  const rest =
    silent === 0
      ? []
      : [`${silent} notes on headings, labels and rewritten words are not listed; “--all” lists them.`];
  return lines.length + rest.length === 0 ? '' : `${['', ...lines, ...rest].join('\n')}\n`;
}

const quiet: ReadonlySet<ImportNote['kind']> = new Set(['rewritten', 'left-out']);

const words: Readonly<Record<ImportNote['kind'], string>> = {
  guessed: 'guessed',
  rewritten: 'rewritten',
  'left-out': 'left out',
  dropped: 'dropped',
  'kept-aside': 'kept aside',
  damaged: 'damaged',
  missing: 'missing',
};

/** What an update changes, and what it leaves as the author has it. */
export function wordUpdate({ changes, kept }: UpdatePlan): string {
  const list = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', heading, ...lines.map(line => `  ${printable(line)}`)];
  const none = changes.length === 0 ? ['', 'The source says nothing new.'] : [];
  return `${[...none, ...list('Changed:', changes), ...list('Left as it is:', kept)].join('\n')}\n`;
}

/** Which files are written, or would be. */
export function wordPlan({ writes, unchanged }: ImportPlan, out: string, isDry: boolean): string {
  const same =
    unchanged.length === 0
      ? []
      : [
          `${counted(unchanged.length, 'file')} there ${unchanged.length === 1 ? 'says' : 'say'} the same already.`,
        ];
  if (writes.length === 0) return `${['', ...same].join('\n')}\n`;
  const verb = isDry ? 'Would write' : 'Writing';
  const lines = writes.map(
    ({ path, before }) => `  ${out}/${path}${before === undefined ? '' : ' (updated)'}`,
  );
  return `${['', `${verb} ${counted(writes.length, 'file')}:`, ...lines, ...same].join('\n')}\n`;
}
