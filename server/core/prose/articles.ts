import type { Prose } from './prose.ts';

/** An article that does not fit the sound of the next word. */
export interface WrongArticle {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly right: string;
  readonly next: string;
}

/**
 * English articles that stand before the wrong sound. Exceptions from the rule of vowels and consonants are those that
 * the Oxford and Merriam-Webster dictionaries list; letters are judged by their names. What may be read both as a word
 * and letter by letter (SQL, NASA) is left alone.
 */
export function* wrongArticles({ words, plain }: Prose): Iterable<WrongArticle> {
  for (let index = 0; index + 1 < words.length; index++) {
    const article = words[index]!;
    if (article.folded !== 'a' && article.folded !== 'an') continue;
    if (article.text !== article.folded && article.text !== capitalised(article.folded)) continue;
    const next = words[index + 1]!;
    if (!/^\s+$/.test(plain.slice(article.end, next.start)) || isInside(plain, article.start)) continue;
    const right = articleBefore(next.text);
    if (right === undefined || right === article.folded) continue;
    const { start, end, text } = article;
    yield { start, end, written: text, right: /^A/.test(text) ? capitalised(right) : right, next: next.text };
  }
}

/** In “grade A incident” or “option a” the letter is no article. */
function isInside(plain: string, start: number): boolean {
  const before = plain.slice(Math.max(0, start - 12), start);
  return (
    /[\p{L}\p{N}'’&/-]$/u.test(before) ||
    /\b(?:grade|option|class|type|plan|level|part|vitamin) $/i.test(before)
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The article before a word; undefined where both are used or it cannot be told. */
export function articleBefore(word: string): 'a' | 'an' | undefined {
  if (/^\d/.test(word)) return articleBeforeNumber(word);
  if (/^\p{Lu}[\p{Lu}\d]*s?$/u.test(word)) return articleBeforeLetters(word);
  if (!/^[a-z]./i.test(word)) return undefined;
  const folded = word.toLowerCase();
  if (silentH.test(folded)) return 'an';
  if (eitherH.test(folded)) return undefined;
  if (soundsLikeYou.test(folded) || soundsLikeWon.test(folded)) return 'a';
  return /^[aeiou]/.test(folded) ? 'an' : 'a';
}

const silentH = /^(?:heir|hono(?:u)?r|honest|hour)/;
const eitherH = /^(?:herb|historic|hotel|habitual|hallucinat|hyster|hibis|homage|hilar)/;
const soundsLikeYou =
  /^(?:e[uw]|ubiq|ufo|ukr|ukul|unanim|uni(?:corn|code|cy|d[ir]|f|lat|on|q|s[eo]|t|v|x)|ur[aeio]|us[aeiu]|ut(?:e[nr]|il|o))/;
const soundsLikeWon = /^(?:one|once)(?!rous)/;

function articleBeforeNumber(word: string): 'a' | 'an' | undefined {
  if (/^(?:8|11|18)(?:$|\D)/.test(word) || /^8\d/.test(word)) return 'an';
  return /^[1-79]/.test(word) && !/^1[18]\d/.test(word) ? 'a' : undefined;
}

/** A and its like sound like vowels, B and its like like consonants; F, H, L, M, N, R, S, X may begin a word as well. */
function articleBeforeLetters(word: string): 'a' | 'an' | undefined {
  const first = word.charAt(0);
  if (word.length === 1) return 'AEFHILMNORSX'.includes(first) ? 'an' : 'a';
  if ('AEIO'.includes(first)) return 'an';
  return 'BCDGJKPQTVWYZ'.includes(first) ? 'a' : undefined;
}
