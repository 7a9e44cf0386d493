import { distance } from 'fastest-levenshtein';

/**
 * The candidate that the author most likely meant, or undefined where none is near enough: at most a third of the
 * letters apart, case and punctuation counted as nothing.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const plain = fold(word);
  if (plain === '') return undefined;
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(plain.length / 3)) + 1;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - plain.length) >= bestDistance) continue;
    const apart = distance(plain, folded);
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
