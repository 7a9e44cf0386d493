import type { ImportNote, ImportReport } from '../core/exchange/import-report.ts';
import type { ImportPlan, UpdatePlan } from '../core/exchange/plan-import.ts';
import { escapeMarkdown } from '../core/views/escape-markdown.ts';

/** What an import has read, guessed and left, and what it would write, as Markdown; `name` is the file of the input. */
export function wordImport(
  { read, notes }: ImportReport,
  plan: ImportPlan | UpdatePlan,
  name: string,
  encodings: readonly { readonly name: string; readonly encoding: string }[],
): string {
  return [
    '# Import',
    section(
      'Read',
      read.map(({ what, count }) => `${count} ${escapeMarkdown(what)}`),
    ),
    section(
      'Special characters',
      encodings.map(
        one =>
          `${escapeMarkdown(one.name)} is not UTF-8; it was read as ${one.encoding}. Look at its special characters.`,
      ),
    ),
    ...('changes' in plan
      ? [
          plan.changes.length === 0 ? 'The source says nothing new.' : '',
          section('Changed', plan.changes.map(escapeMarkdown)),
          section('Left as it is', plan.kept.map(escapeMarkdown)),
        ]
      : []),
    section(
      'In the way',
      plan.conflicts.map(({ path }) => `${escapeMarkdown(path)} says something else.`),
    ),
    section('Files', [
      ...plan.writes.map(
        ({ path, before }) => `${escapeMarkdown(path)}${before === undefined ? '' : ', updated'}`,
      ),
      ...plan.unchanged.map(path => `${escapeMarkdown(path)}, which says the same already`),
    ]),
    ...headings.map(([kind, heading]) =>
      section(
        heading,
        notes.filter(note => note.kind === kind).map(note => wordNote(note, name)),
      ),
    ),
  ]
    .filter(part => part !== '')
    .join('\n\n')
    .concat('\n');
}

function wordNote({ file, line, message }: ImportNote, name: string): string {
  return `${escapeMarkdown(file ?? name)}, line ${line}: ${escapeMarkdown(message)}`;
}

/** What most needs a look comes first. */
const headings: readonly (readonly [ImportNote['kind'], string])[] = [
  ['damaged', 'Damaged in the source'],
  ['dropped', 'Not written'],
  ['guessed', 'Guessed'],
  ['missing', 'Missing in the source'],
  ['kept-aside', 'Kept aside under keys of their own'],
  ['rewritten', 'Words that became values'],
  ['left-out', 'Words of the page around its content'],
];

function section(heading: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return [`## ${heading}`, '', ...items.map(item => `- ${item.replace(/\s*\n\s*/g, ' ')}`)].join('\n');
}
