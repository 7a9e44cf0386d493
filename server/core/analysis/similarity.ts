import { distance } from 'fastest-levenshtein';

/** A text as it counts when texts are compared: case, white space, kinds of quotation marks and its last stop do not. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b\u00ad]/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:]+$/, '')
    .trim();
}

/** The words of a text in lower case, without the marks between them. */
export function wordsIn(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/**
 * How alike two texts are, by the letters that must change to make one the other: 1 the same, 0 nothing in common. Long
 * texts are compared by their words, which says nearly the same and takes a fraction of the time.
 */
export function likeness(one: string, other: string): number {
  if (Math.max(one.length, other.length) > mostLetters) return shareOf(...asLetters(one, other));
  return shareOf(one, other);
}

const mostLetters = 2_000;

function shareOf(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

/** Two texts in which each word is one letter. */
function asLetters(...texts: readonly [string, string]): [string, string] {
  const letters = new Map<string, string>();
  const letterOf = (word: string) => {
    const letter = letters.get(word) ?? String.fromCharCode(letters.size % 0x10000);
    letters.set(word, letter);
    return letter;
  };
  const [one, other] = texts.map(text => text.split(/\s+/).map(letterOf).join(''));
  return [one!, other!];
}

/**
 * For each text that is nearly an earlier one, by their places in the list, the earlier one that it is most like.
 * Only the first of texts that are the same counts; texts of a few words do not, nor sentences with another word in one
 * place.
 */
export function lookalikes(texts: readonly string[], least: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const folded = texts.map(fold);
  const words = folded.map(wordsIn);
  const places = new Map<string, number[]>();
  const seen = new Set<string>();
  for (const [index, text] of folded.entries()) {
    if (words[index]!.length < fewestWords || seen.has(text)) continue;
    seen.add(text);
    let best = least;
    for (const earlier of sharing(pairsOf(words[index]!), places, index)) {
      const other = folded[earlier]!;
      if (isParallel(words[earlier]!, words[index]!)) continue;
      const alike = likeness(other, text);
      if (alike < best || (alike === best && found.has(index))) continue;
      best = alike;
      found.set(index, earlier);
    }
  }
  return found;
}

/** Shorter texts are alike by chance. */
const fewestWords = 6;
/** A pair of words that stands in more texts than this tells nothing about any two of them. */
const mostPlaces = 40;

/** The earlier texts that share at least a third of the pairs of words; then takes the text in as one of them. */
function sharing(
  pairs: ReadonlySet<string>,
  places: Map<string, number[]>,
  index: number,
): readonly number[] {
  const shared = new Map<number, number>();
  for (const pair of pairs) {
    const known = places.get(pair) ?? [];
    for (const earlier of known) shared.set(earlier, (shared.get(earlier) ?? 0) + 1);
    if (known.length < mostPlaces) places.set(pair, [...known, index]);
  }
  return [...shared].filter(([, count]) => count * 3 >= pairs.size).map(([earlier]) => earlier);
}

function pairsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

/** “Plans the work of the team” and “Reviews the work of the team” are two expectations; longer sentences are copies. */
function isParallel(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const changed = one.flatMap((word, index) => (word === other[index] ? [] : [index]));
  const [only] = changed;
  if (only === undefined || changed.length > 1) return false;
  const [before, after] = [one[only]!, other[only]!];
  if (/^\p{N}+$|^.$/u.test(before) && /^\p{N}+$|^.$/u.test(after)) return true;
  const isSmall = smallWords.has(before) && smallWords.has(after);
  return one.length < longSentence && !isSmall && likeness(before, after) < 0.7;
}

const longSentence = 12;

/** Words that change nothing when one takes the place of another. */
const smallWords: ReadonlySet<string> = new Set(
  'a an the this that these those each every all any some its their his her our your of for in on at to with by from about over between across within into through and or as so'.split(
    ' ',
  ),
);
