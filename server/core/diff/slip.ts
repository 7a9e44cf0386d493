import { fold } from '../analysis/similarity.ts';
import type { Occurs } from './field-change.ts';
import { isRespelled } from './respelled.ts';

/**
 * Whether nothing but the spelling of a few words, ordinary marks, case or white space changed. Numbers and signs that
 * mean something, such as those of currencies, stay the same in a slip. In doubt it is none.
 */
export function isSlip(before: string, after: string, occurs: Occurs): boolean {
  if (fold(before) === fold(after)) return true;
  if (signsIn(before) !== signsIn(after)) return false;
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length !== now.length) return isApart(before, after);
  const changed = old.flatMap((word, index) => (word === now[index] ? [] : [[word, now[index]!] as const]));
  return changed.length <= 3 && changed.every(([one, other]) => isRespelled(one, other, occurs));
}

/** The words of a text; what a hyphen or an apostrophe joins is one. */
function wordsOf(text: string): readonly string[] {
  return (
    fold(text)
      .replace(/(?<=\p{L})['‐‑-](?=\p{L})/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Numbers with the marks inside of them, and every sign that is no ordinary mark. */
function signsIn(text: string): string {
  return (fold(text).match(/\p{N}+(?:[.,:/]\p{N}+)*|[^\p{L}\p{N}\s.,;:!?'"()[\]‐‑–—…•-]/gu) ?? []).join(' ');
}

/** Whether the same letters stand in other words, none of which turns the next one round. */
function isApart(before: string, after: string): boolean {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.join('') !== now.join('')) return false;
  const isTurning = (word: string, others: readonly string[]) => turning.has(word) && !others.includes(word);
  return !old.some(word => isTurning(word, now)) && !now.some(word => isTurning(word, old));
}

/** Words that begin others which mean something else: “in formal”, “a part”, “not able”. */
const turning: ReadonlySet<string> = new Set(['a', 'an', 'in', 'no', 'non', 'not', 're', 'un', 'all']);
