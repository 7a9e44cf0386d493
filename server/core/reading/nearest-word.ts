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
    const apart = isSwapped(plain, folded) ? 1 : distance(plain, folded);
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}

/** Two letters in the wrong order are one slip of the fingers. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  if (at === -1) return false;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, '');
}
