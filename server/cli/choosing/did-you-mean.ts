import { nearestWord } from '../../core/reading/nearest-word.ts';
import { few } from './few.ts';

/** What to write in the place of a word that is not there: the nearest, else what there is. Begins with a space. */
export function didYouMean(word: string, known: readonly string[]): string {
  const words = [...new Set(known)];
  const nearest = nearestWord(word, words);
  if (nearest !== undefined) return ` Did you mean “${nearest}”?`;
  return words.length === 0 ? '' : ` There is: ${few(words)}.`;
}
