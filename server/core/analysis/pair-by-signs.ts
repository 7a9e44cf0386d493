import { addTo } from '../grouping.ts';

/**
 * Pairs the things of two lists that are the same: those that share a word of a sign, the surest sign first, each with
 * the first one that is still free. The keys are the things of the second list.
 */
export function pairBySigns<T>(
  olds: readonly T[],
  nows: readonly T[],
  signs: readonly ((thing: T) => readonly unknown[])[],
): Map<T, T> {
  const found = new Map<T, T>();
  const free = new Set(olds);
  for (const sign of signs) {
    const waiting = new Map<unknown, T[]>();
    for (const old of free) for (const word of wordsOf(old, sign)) addTo(waiting, word, old);
    for (const now of nows) {
      if (found.has(now)) continue;
      const old = wordsOf(now, sign).flatMap(word => firstFree(waiting.get(word), free))[0];
      if (old === undefined) continue;
      found.set(now, old);
      free.delete(old);
    }
  }
  return found;
}

function wordsOf<T>(thing: T, sign: (thing: T) => readonly unknown[]): readonly unknown[] {
  return sign(thing).filter(word => word !== undefined);
}

/** The first that is still free, alone in a list; those before it wait no more. */
function firstFree<T>(waiting: T[] | undefined, free: ReadonlySet<T>): readonly T[] {
  while (waiting?.[0] !== undefined && !free.has(waiting[0])) waiting.shift();
  return waiting?.slice(0, 1) ?? [];
}
