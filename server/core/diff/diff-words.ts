import { shorten } from '../markdown-text.ts';
import type { WordChange } from '../views/writing/word-changes.ts';
import type { Change, ChangeKind, Step } from './change.ts';
import type { FrameworkDiff } from './diff-frameworks.ts';
import type { UnreadFile } from './left-out.ts';

/** A stretch of a sentence about a change, and what it is. */
export interface Piece {
  readonly text: string;
  readonly as: 'word' | 'title' | 'text' | 'added' | 'dropped' | 'sign';
}

/** A heading with the sentences that stand under it. */
export interface DiffPart {
  readonly heading: string;
  readonly step: Step;
  readonly sentences: readonly (readonly Piece[])[];
}

/** What the framework is called, as a heading says it. */
export function shortTitle({ title }: FrameworkDiff): string {
  return shorten(title, longestTitle);
}

/** What changed, in sentences: what asks for most first. */
export function partsOfDiff({ changes }: FrameworkDiff): readonly DiffPart[] {
  return (['major', 'minor', 'patch'] as const)
    .map(step => ({
      heading: headings[step],
      step,
      sentences: changes.filter(change => change.step === step).map(sentenceOf),
    }))
    .filter(({ sentences }) => sentences.length > 0);
}

/** That a file cannot be read, and that therefore nothing in it is compared. */
export function unreadSentence({ path, line, side }: UnreadFile): readonly Piece[] {
  const place = line === undefined ? '' : ` from line ${line} on`;
  const version = side === 'base' ? 'in the version before' : 'in the version after';
  return [
    { text: path, as: 'title' },
    word(` cannot be read${place} ${version}, so what it holds is not compared.`),
  ];
}

const headings: Readonly<Record<Step, string>> = {
  major: 'More is demanded',
  minor: 'Clarified or removed',
  patch: 'Spelling and what stands beside the texts',
};

const signs: Readonly<Record<ChangeKind, string>> = {
  added: '+ added',
  copied: '+ copied under a new id',
  raised: '▲ raised',
  lowered: '▼ lowered',
  moved: '→ moved',
  reworded: '± reworded',
  changed: '± changed',
  renamed: '± renamed',
  removed: '− removed',
};

function sentenceOf(change: Change): readonly Piece[] {
  const { kind, thing, title, place, part, note } = change;
  const side = part === undefined ? undefined : preposition[kind];
  const where = place
    .filter(name => name !== '')
    .map(name => shorten(name, longestTitle))
    .join(' › ');
  return [
    { text: signs[kind], as: 'sign' },
    word(side === undefined ? `: ${thing} ` : `: ${side} ${thing} `),
    { text: shorten(title, longestTitle), as: 'title' },
    ...(where === '' ? [] : [word(' ('), text(where), word(')')]),
    ...(part === undefined || kind === 'renamed' ? [] : [word(', '), text(part)]),
    ...detailOf(change),
    ...(note === undefined ? [] : [word(`; ${note}`)]),
  ];
}

/** Longer titles stand for their beginnings. */
const longestTitle = 120;
/** Longer texts are cut too: whole pages belong into the files. */
const longestText = 600;

/** A text comes to a thing or goes from it; the thing itself stayed. */
const preposition: Partial<Readonly<Record<ChangeKind, string>>> = { added: 'to', removed: 'from' };

function detailOf({ kind, before, after, words, part }: Change): readonly Piece[] {
  if (kind === 'reworded' && words !== undefined) return [word(': '), ...rewording(words)];
  if (before !== undefined && after !== undefined)
    return [
      word(kind === 'copied' ? ': the same as ' : ': from '),
      text(before),
      word(kind === 'copied' ? ', now also ' : ' to '),
      text(after),
    ];
  if (before === undefined && after === undefined) return [];
  if (kind !== 'added' && kind !== 'removed' && kind !== 'copied')
    return before === undefined
      ? [word(': now stated as '), text(after!)]
      : [word(': no longer stated (was '), text(before), word(')')];
  return [word(part === undefined ? ', ' : ': '), text(before ?? after!)];
}

/** The words of a text that came and went, with some of those around them. */
function rewording(words: readonly WordChange[]): readonly Piece[] {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  const room = length > longestText ? around : longestText;
  return words.map(
    ({ kind, text }, index): Piece =>
      kind === 'same'
        ? { text: shortened(text, room, index === 0, index === words.length - 1), as: 'text' }
        : { text: shorten(text, longestText), as: kind },
  );
}

/** Of a long text so many characters stand before and after what changed. */
const around = 60;

function shortened(text: string, room: number, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * room) return text;
  const start = isFirst ? '' : shorten(text, room);
  const end = isLast ? '' : `…${text.slice(-room).replace(/^\S*/, '')}`;
  return isFirst ? end : isLast ? start : `${start.replace(/…$/, '')}${end}`;
}

function word(text: string): Piece {
  return { text, as: 'word' };
}

function text(text: string): Piece {
  return { text: shorten(text, longestText), as: 'text' };
}
