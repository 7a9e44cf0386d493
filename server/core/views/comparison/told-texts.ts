import { counted, listWords, sentence } from '../../wording.ts';
import { isOnBothSides } from './both-sides.ts';
import type { ComparedItem, Comparison, TextChange } from './comparison.ts';
import { isMove, sayerBefore } from './comparison-words.ts';

/** What a list of changes tells of an item's texts. */
export interface ToldTexts {
  readonly details: readonly TextChange[];
  readonly examples: readonly ToldExample[];
  /** The examples of the first side alone that hold on there: a level does not take back what one below it says. */
  readonly stayed: readonly TextChange[];
}

export interface ToldExample {
  readonly change: TextChange;
  /** Whether it came or went while others stayed; where none did, nothing stands out among the new ones. */
  readonly mark: 'added' | 'dropped' | undefined;
}

/**
 * The texts of an item that are told: those of the second side, and what went or holds on only at the first one, unless a
 * higher step says everything anew.
 */
export function toldTexts(item: ComparedItem, comparison: Comparison): ToldTexts {
  const { details, examples } = item;
  const isOver = isGone(comparison);
  const gone = isAnew(item, comparison) ? [] : examples.filter(({ after }) => after === undefined);
  const isMixed = examples.some(isOnBothSides);
  return {
    details: details.filter(({ after }) => after !== undefined || isOver),
    examples: [
      ...examples
        .filter(({ after }) => after !== undefined)
        .map(
          change => ({ change, mark: isMixed && change.before === undefined ? 'added' : undefined }) as const,
        ),
      ...(isOver ? gone.map(change => ({ change, mark: 'dropped' }) as const) : []),
    ],
    stayed: isOver || item.after === undefined ? [] : gone,
  };
}

/** What differs in the texts of an item that both sides have: “Title reworded, 2 examples new”. */
export function textsTurn(item: ComparedItem, comparison: Comparison): string | undefined {
  const { title, details, examples } = item;
  if (item.before === undefined || item.after === undefined || isAnew(item, comparison)) return undefined;
  if (details.length + examples.length === 0) return undefined;
  const words = wordsFor(item, comparison);
  const own = changesIn(details);
  const listed = changesIn(examples);
  const reworded = [
    ...(title !== undefined && changesIn([title]).reworded > 0 ? ['title'] : []),
    ...(own.reworded > 0 ? ['details'] : []),
    ...(listed.reworded > 0 ? [exampleCount(listed.reworded, false)] : []),
  ];
  const told = [
    ...(reworded.length === 0 ? [] : [`${listWords(reworded, 'and')} ${words.reworded}`]),
    ...(own.reworded === 0 && own.added > 0 ? [`details ${words.added}`] : []),
    ...(own.reworded === 0 && own.dropped > 0 ? [`details ${words.dropped}`] : []),
    ...(listed.added > 0 ? [`${exampleCount(listed.added, listed.reworded > 0)} ${words.added}`] : []),
    ...(listed.dropped > 0
      ? [`${exampleCount(listed.dropped, listed.reworded + listed.added > 0)} ${words.dropped}`]
      : []),
  ].join(', ');
  return told === '' ? undefined : sentence(told);
}

/** Whether an item is asked for on another step in other words: nothing of its texts stayed to be compared. */
function isAnew({ change, details, examples }: ComparedItem, { from, to }: Comparison): boolean {
  if (from.key === to.key || (change !== 'raised' && change !== 'lowered')) return false;
  return [...details, ...examples].every(({ words, isSame }) => words === undefined && !isSame);
}

interface TextCounts {
  readonly reworded: number;
  readonly added: number;
  readonly dropped: number;
}

function changesIn(changes: readonly TextChange[]): TextCounts {
  const count = (test: (change: TextChange) => boolean) => changes.filter(test).length;
  return {
    reworded: count(change => !change.isSame && isOnBothSides(change)),
    added: count(({ before }) => before === undefined),
    dropped: count(({ after }) => after === undefined),
  };
}

/** Whether what the second side does not say again does not hold there: the same card later, or a complete role profile. */
function isGone({ from, to, isStep }: Comparison): boolean {
  return from.key === to.key || (isStep && to.kind === 'role');
}

function wordsFor(item: ComparedItem, comparison: Comparison): Readonly<Record<keyof TextCounts, string>> {
  if (!isMove(comparison))
    return {
      reworded: 'in other words',
      added: 'only here',
      dropped: `only at ${sayerBefore(item, comparison)}`,
    };
  return { reworded: 'reworded', added: 'new', dropped: isGone(comparison) ? 'dropped' : 'not said again' };
}

/** How many examples, with the word for them where it is not said before. */
function exampleCount(count: number, isNamed: boolean): string {
  return isNamed ? `${count}` : counted(count, 'example');
}
