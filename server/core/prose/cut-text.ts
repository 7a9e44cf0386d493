import type { Model } from '../model.ts';
import { habitOf, talliesOf } from './habits.ts';
import { type Passage, type Prose, wordsIn } from './prose.ts';
import { siblingsOf } from './siblings.ts';
import { textKind } from './text-kind.ts';
import { traitOf } from './traits.ts';

/** A passage whose end is missing. */
export interface Cut {
  /** The last words, in offsets of the text. */
  readonly start: number;
  readonly end: number;
  /** The words of a sentence that say how one can tell. */
  readonly reason: string;
  /** Whether no sentence can end so; otherwise only a full stop may be missing. */
  readonly isCertain: boolean;
}

/**
 * Whether a passage was cut: it ends with a word that ends no sentence, or it has no full stop where the sentences before
 * it or the texts of its sort have one.
 */
export function cutOf(model: Model, prose: Prose, passage: Passage, isEnglish: boolean): Cut | undefined {
  const words = wordsIn(prose, passage);
  const last = words.at(-1);
  if (last === undefined || words.length < 2 || last.end < passage.end) return undefined;
  const place = { start: (words.at(-3) ?? words[0]!).start, end: last.end };
  if (isEnglish && endsNothing.has(last.folded) && last.text !== 'A')
    return { ...place, reason: `ends with “${last.text}”`, isCertain: true };
  const { text } = prose;
  if (textKind(text) !== 'body' || passage.kind === 'bullet') return undefined;
  if (traitOf(prose, passage, 'end') !== 'nothing') return undefined;
  const habit = habitOf(model, prose, passage, 'end');
  if (habit?.value === 'full-stop') {
    const those = `${habit.count} of ${habit.total} ${siblingsOf(model, text, passage)}`;
    return { ...place, reason: `ends without a full stop, which ${those} have`, isCertain: false };
  }
  const tallies = talliesOf(model, text, passage, 'end');
  const isUsual = (tallies.get('nothing')?.count ?? 0) > (tallies.get('full-stop')?.count ?? 0) + 1;
  if (isUsual || !/\p{Ll}[.!?]\s+\p{Lu}/u.test(prose.plain.slice(passage.start, passage.end)))
    return undefined;
  return { ...place, reason: 'ends without a full stop, unlike the sentences before it', isCertain: false };
}

/** Articles, conjunctions and possessives, which always need a word behind them; a capital A is a name: “berth A”. */
const endsNothing: ReadonlySet<string> = new Set(
  'the a an and or nor their its our your my whose because unless than into via including'.split(' '),
);
