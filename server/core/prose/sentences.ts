import { type Passage, type Prose, type Word, wordsIn } from './prose.ts';

/** A sentence of a passage. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

const boundary =
  /(?<!\b(?:e\.g|i\.e|etc|vs|approx|incl|no|Dr|Mr|Ms|St|\p{L}))[.!?]["'”’)]?\s+(?=["'“‘(]?[\p{Lu}\p{N}])/gu;

/** The sentences of a passage; the point of an abbreviation ends none. */
export function sentencesOf(prose: Prose, passage: Passage): Sentence[] {
  const text = prose.plain.slice(passage.start, passage.end);
  const sentences: Sentence[] = [];
  let from = 0;
  const add = (to: number) => {
    const start = passage.start + from;
    const end = passage.start + to;
    sentences.push({ start, end, words: wordsIn(prose, { start, end }) });
  };
  for (const { 0: found, index } of text.matchAll(boundary)) {
    add(index + found.trimEnd().length);
    from = index + found.length;
  }
  add(text.length);
  return sentences;
}
