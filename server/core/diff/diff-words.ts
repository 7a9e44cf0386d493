import { wholeWords } from '../views/word-changes.ts';
import type { Change, ChangeKind, Step } from './change.ts';
import type { FrameworkDiff } from './diff-frameworks.ts';

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

/** What the changes mean for the version, in one sentence. */
export function versionSentence({ version }: FrameworkDiff): string {
  const { before, after, needed, suggested, isEnough } = version;
  if (needed === undefined) return 'Nothing changed in what the framework says.';
  const asks = `The changes ask for a ${needed} version step`;
  const now = after === undefined ? 'no version is written' : `the version is ${after}`;
  if (suggested === undefined && before === undefined) return `${asks}; no version was written before.`;
  if (suggested === undefined) return `${asks}; “${before}” is no version of three numbers.`;
  const went = before === after || after === undefined ? now : `the version went from ${before} to ${after}`;
  return isEnough ? `${asks}, and ${went}.` : `${asks}, to ${suggested} or above, but ${went}.`;
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
  const { kind, thing, title, place, part } = change;
  const where = place.filter(name => name !== '').join(' › ');
  return [
    { text: signs[kind], as: 'sign' },
    word(`: ${thing} `),
    { text: title, as: 'title' },
    ...(where === '' ? [] : [word(' ('), text(where), word(')')]),
    ...(part === undefined || isSaid(change) ? [] : [word(', '), text(part)]),
    ...detailOf(change),
  ];
}

/** Whether the part is said by what is about: a required skill stands among the required skills. */
function isSaid({ kind, before, after, part }: Change): boolean {
  return part === 'Id' || ((kind === 'added' || kind === 'removed') && (before ?? after) === undefined);
}

function detailOf({ kind, before, after, words, part }: Change): readonly Piece[] {
  if (kind === 'reworded' && words !== undefined)
    return [
      word(': '),
      ...wholeWords(words).map(
        (one): Piece => ({
          text: one.text,
          as: one.kind === 'same' ? 'text' : one.kind === 'added' ? 'added' : 'dropped',
        }),
      ),
    ];
  if (before !== undefined && after !== undefined)
    return [
      word(kind === 'copied' ? ': the same as ' : ': from '),
      text(before),
      word(kind === 'copied' ? ', now also ' : ' to '),
      text(after),
    ];
  const only = before ?? after;
  return only === undefined ? [] : [word(part === undefined ? ', ' : ': '), text(only)];
}

function word(text: string): Piece {
  return { text, as: 'word' };
}

function text(text: string): Piece {
  return { text, as: 'text' };
}
