import { parse } from 'yaml';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';

/**
 * The words of a page that stand neither in the files nor in a note that says why not, as often as they are missing:
 * a word that the page has twice must be there twice. Ids and the manifest count for nothing.
 */
export function missingWords(page: string, { files, report }: ImportedFramework): string[] {
  const there = new Map<string, number>();
  const add = (text: string) => {
    for (const word of wordsOf(text)) there.set(word, (there.get(word) ?? 0) + 1);
  };
  for (const [path, yaml] of files) {
    if (path !== 'framework.yaml')
      for (const text of printedTexts(parse(yaml, { schema: 'failsafe' }))) add(text);
  }
  for (const note of report.notes) if (note.kind === 'left-out' || note.kind === 'rewritten') add(note.text);
  return wordsOf(page).filter(word => {
    const left = there.get(word) ?? 0;
    there.set(word, left - 1);
    return left <= 0;
  });
}

/** The words of a text: runs of letters and digits, as they are written. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The texts that are read, without ids, references and what is said a second time. */
function* printedTexts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (Array.isArray(value)) for (const item of value) yield* printedTexts(item);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'depth' ? !knownDepth.test(String(inner)) : !notPrinted.has(key)) yield* printedTexts(inner);
  }
}

const notPrinted = new Set('id skill scale scales level type custom x-custom publisher tool'.split(' '));

/** A depth that is a value of ours; another one is kept as it is printed. */
const knownDepth = /^(?:aware-of|familiar-with|proficient-in|expert-in|not-applicable)$/;
