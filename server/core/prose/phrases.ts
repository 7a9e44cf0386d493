import type { Prose, Word } from './prose.ts';

/** A word or a few words of a list, where they stand in a text. */
export interface Match<T> {
  readonly value: T;
  /** The listed words as they are written in the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The place of the first word among the words of the text. */
  readonly index: number;
}

/**
 * Finds the words of a list in texts, in any case, the longest first; never inside a hyphenated word. Between the words
 * of an entry stands a space or a hyphen.
 */
export function phraseFinder<T>(entries: Iterable<readonly [string, T]>): (prose: Prose) => Match<T>[] {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly value: T }[]>();
  for (const [phrase, value] of entries) {
    const words = phrase.toLowerCase().replaceAll('’', "'").split(/[ -]/);
    const first = words[0]!;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, value }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return prose => {
    const matches: Match<T>[] = [];
    for (let index = 0; index < prose.words.length; index++) {
      const found = byFirst.get(prose.words[index]!.folded)?.find(({ words }) => stands(prose, words, index));
      if (found === undefined) continue;
      const { start } = prose.words[index]!;
      const { end } = prose.words[index + found.words.length - 1]!;
      matches.push({ value: found.value, text: prose.plain.slice(start, end), start, end, index });
      index += found.words.length - 1;
    }
    return matches;
  };
}

function stands({ words, plain }: Prose, wanted: readonly string[], index: number): boolean {
  for (const [step, folded] of wanted.entries()) {
    const word = words[index + step];
    if (word?.folded !== folded) return false;
    if (step > 0 && !isJoin(plain, words[index + step - 1]!, word)) return false;
  }
  return !isInside(plain, words[index]!, words[index + wanted.length - 1]!);
}

function isJoin(plain: string, before: Word, after: Word): boolean {
  return /^(?:\s+|-)$/.test(plain.slice(before.end, after.start));
}

function isInside(plain: string, first: Word, last: Word): boolean {
  return (
    /[-‐‑_@]/.test(plain[first.start - 1] ?? '') ||
    /^(?:[-‐‑_@]|\.\w)/.test(plain.slice(last.end, last.end + 2))
  );
}
