import type { ImportNote, ImportReport } from '../../core/exchange/import-report.ts';
import type { ImportPlan, UpdatePlan } from '../../core/exchange/plan-import.ts';
import type { Report, ReportItem, ReportSection } from '../../core/views/page/panel-report.ts';

/** A file of the input, as it concerns what is told of it. */
export interface ToldInput {
  readonly name: string;
  /** How its text was read, where it is not UTF-8. */
  readonly encoding?: string | undefined;
  /** Whether it is no text, so that what has a line in others has a row in it, and nobody can be led there. */
  readonly isWorkbook: boolean;
}

/** What an import has read, guessed and left, and what it would write. */
export function wordImport(
  { read, notes }: ImportReport,
  plan: ImportPlan | UpdatePlan,
  inputs: readonly ToldInput[],
): Report {
  const sections = [
    plain(
      'Read',
      read.map(({ what, count }) => `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${count}`),
    ),
    section('Special characters', inputs.flatMap(wordEncoding)),
    ...('changes' in plan ? wordChanges(plan) : []),
    section(
      'In the way',
      plan.conflicts.map(({ path }) => fileItem(path, ' says something else.')),
    ),
    section(plan.conflicts.length === 0 ? 'Files' : 'Not in the way', [
      ...plan.writes.map(({ path, before }) => fileItem(path, before === undefined ? '' : ', updated')),
      ...plan.unchanged.map(path => fileItem(path, ', which says the same already')),
    ]),
    ...headings.map(([kind, heading]) =>
      section(
        heading,
        notes.filter(note => note.kind === kind).map(note => wordNote(note, inputs)),
      ),
    ),
  ];
  return { title: 'Import', sections: sections.flat() };
}

function wordChanges({ changes, kept }: UpdatePlan): readonly ReportSection[] {
  const news =
    changes.length === 0
      ? [{ heading: 'The source says nothing new.', items: [] }]
      : plain('Changed', changes);
  return [...news, ...plain('Left as it is', kept)];
}

function wordEncoding({ name, encoding }: ToldInput): readonly ReportItem[] {
  if (encoding === undefined) return [];
  const text = ` is not UTF-8; it was read as ${encoding}. Look at its special characters.`;
  return [{ link: { label: name, place: { input: name, line: 1 } }, text }];
}

/** The input that a note names none of is the only one. */
function wordNote({ file, line, message }: ImportNote, inputs: readonly ToldInput[]): ReportItem {
  const input = inputs.find(({ name }) => name === file) ?? inputs[0];
  const name = file ?? input?.name ?? '';
  if (input?.isWorkbook === true) return { text: `${name}, row ${line}: ${message}` };
  return { link: { label: `${name}, line ${line}`, place: { input: name, line } }, text: `: ${message}` };
}

function fileItem(path: string, text: string): ReportItem {
  return { link: { label: path, place: { path } }, text };
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

function plain(heading: string, texts: readonly string[]): readonly ReportSection[] {
  return section(
    heading,
    texts.map(text => ({ text })),
  );
}

function section(heading: string, items: readonly ReportItem[]): readonly ReportSection[] {
  return items.length === 0 ? [] : [{ heading, items }];
}
