import { type ComparedItem, type Comparison, statedWord } from './comparison.ts';
import { isMove } from './comparison-words.ts';

/** What is asked for on the way from one side to the other, and no more in the end. */
export function wayTurn({ onTheWay }: ComparedItem): string | undefined {
  return onTheWay && `On the way, at ${onTheWay.level}: ▲ ${onTheWay.measure.word}`;
}

/** What differs in the facts of an item, a line each. */
export function factTurns({ facts }: ComparedItem, comparison: Comparison): readonly string[] {
  return facts.flatMap(({ label, before, after, isChange }) =>
    isChange ? [factTurn(label, before, after, comparison)] : [],
  );
}

/** What else one side says of an item: the level below that it comes from, and its facts. */
export function sideNotes(item: ComparedItem, side: 'before' | 'after'): readonly string[] {
  const level = item.levels[side];
  return [
    ...(level === undefined ? [] : [`Expected from ${level}`]),
    ...item.facts.flatMap(({ label, [side]: text }) => (text === undefined ? [] : [`${label}: ${text}`])),
  ];
}

/** What a list of changes notes of the side that it shows: what is no change. */
export function listNotes(item: ComparedItem): readonly string[] {
  const facts = item.facts.filter(({ isChange }) => !isChange);
  return sideNotes({ ...item, facts }, shownSide(item));
}

/** What stands in brackets behind an item that is told by its name alone. */
export function briefNote(item: ComparedItem): string | undefined {
  const side = shownSide(item);
  const level = item.levels[side] ?? item.levels.before;
  const status = item.facts.find(({ label }) => label === 'Status')?.[side];
  const notes = [
    ...(status === undefined ? [] : [status]),
    ...(level === undefined ? [] : [`expected from ${level}`]),
  ];
  return notes.length === 0 ? undefined : `(${notes.join(', ')})`;
}

/** Whether a list of changes shows an item's measure: not where it says that none is stated any more. */
export function showsMeasure({ before, after }: ComparedItem): boolean {
  const measure = (after ?? before)?.measure;
  return (
    measure !== undefined && !(statedWord(measure) === undefined && statedWord(before?.measure) !== undefined)
  );
}

function shownSide({ after }: ComparedItem): 'before' | 'after' {
  return after === undefined ? 'before' : 'after';
}

function factTurn(
  label: string,
  before: string | undefined,
  after: string | undefined,
  comparison: Comparison,
): string {
  const isTime = isMove(comparison);
  if (before === undefined) return `${label}: ${after}, ${isTime ? 'not stated before' : 'only here'}`;
  if (after === undefined)
    return isTime ? `${label} no longer stated (was ${before})` : `${label} not stated, instead of ${before}`;
  return isTime ? `${label}: ${before} → ${after}` : `${label}: ${after}, instead of ${before}`;
}
