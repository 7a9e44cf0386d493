import { diffArrays } from 'diff';
import { fold, likeness, wordsIn } from '../../analysis/similarity.ts';
import type { Written } from '../source.ts';

/** A text on both sides of a comparison, or on one of them alone. */
export interface TextPair {
  readonly before: Written | undefined;
  readonly after: Written | undefined;
}

/**
 * Finds for the texts of one list those that they are in another, though nothing names them: the same words, nearly the
 * same, or one that goes on where the other ends. The closest find each other first; the texts of the second list come
 * first and in their order, then what is left of the first one.
 */
export function pairTexts(before: readonly Written[], after: readonly Written[]): readonly TextPair[] {
  const found = new Map<Written, Written>();
  const left = new Set(before);
  for (const { old, now } of closestFirst(before, after)) {
    if (found.has(now) || !left.has(old)) continue;
    found.set(now, old);
    left.delete(old);
  }
  return [
    ...after.map(now => ({ before: found.get(now), after: now })),
    ...[...left].map(old => ({ before: old, after: undefined })),
  ];
}

interface Candidate {
  readonly old: Written;
  readonly now: Written;
  readonly closeness: number;
}

function closestFirst(before: readonly Written[], after: readonly Written[]): readonly Candidate[] {
  const [olds, nows] = [before.map(readText), after.map(readText)];
  const candidates = nows.flatMap((now, place) =>
    olds.map((old, index) => ({ old: before[index]!, now: after[place]!, closeness: closenessOf(old, now) })),
  );
  return candidates
    .filter(({ closeness }) => closeness > 0)
    .sort((one, other) => other.closeness - one.closeness);
}

interface ReadText {
  readonly folded: string;
  readonly words: readonly string[];
}

function readText({ text }: Written): ReadText {
  const folded = fold(text);
  return { folded, words: wordsIn(folded) };
}

/** 1 for the same words, 0 where they may well be two texts. */
function closenessOf(old: ReadText, now: ReadText): number {
  if (old.folded === now.folded) return 1;
  if (old.folded.length + now.folded.length > longest) return 0;
  const [few, many] = [old.words, now.words].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (few.filter(word => many.includes(word)).length < leastShared * few.length) return 0;
  const shared = sharedWords(few, many);
  const alike = Math.max(likeness(old.folded, now.folded), (2 * shared.length) / (few.length + many.length));
  const isGrown = shared.length >= 0.6 * few.length && shared.filter(word => word.length > 3).length >= 3;
  return alike >= 0.6 || isGrown ? Math.min(0.99, alike) : 0;
}

/** Longer texts take long to compare. */
const longest = 4000;
/** Texts that have fewer words in common are not worth the time. */
const leastShared = 0.3;

/** The words that stand in both, in one order. */
function sharedWords(few: string[], many: string[]): readonly string[] {
  const parts = diffArrays(few, many);
  return parts.filter(({ added, removed }) => !added && !removed).flatMap(({ value }) => value);
}
