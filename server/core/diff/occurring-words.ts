import { fold } from '../analysis/similarity.ts';
import type { Model } from '../model.ts';
import type { Occurs } from './field-change.ts';

/** The words that occur in the texts of two versions; they are gathered when first asked for. */
export function occurringWords(before: Model, after: Model): Occurs {
  const known = new Map<Model, ReadonlySet<string>>();
  return (word, version) => {
    const model = version === 'before' ? before : after;
    const words = known.get(model) ?? wordsOf(model);
    known.set(model, words);
    return words.has(word);
  };
}

function wordsOf({ files }: Model): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ texts }) => texts.flatMap(({ value }) => fold(value).match(/[\p{L}\p{N}]+/gu) ?? [])),
  );
}
