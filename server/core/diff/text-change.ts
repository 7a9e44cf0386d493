import { fold, likeness } from '../analysis/similarity.ts';
import { plainText } from '../views/plain-text.ts';
import { type WordChange, wordChanges } from '../views/word-changes.ts';
import type { Step } from './change.ts';

/** How a text became another one. */
export interface TextChange {
  readonly words: readonly WordChange[] | undefined;
  readonly step: Step;
}

/** Compares two texts as people read them; undefined where they read the same. */
export function textChange(
  before: string,
  after: string,
  format: 'line' | 'markdown',
): TextChange | undefined {
  const [old, now] = [before, after].map(text => plainText({ text, format }).trim()) as [string, string];
  if (old === now) return undefined;
  return { words: wordChanges(old, now), step: isSlip(old, now) ? 'patch' : 'minor' };
}

/** Whether nothing but the spelling of a few words, marks, case or white space changed. */
function isSlip(before: string, after: string): boolean {
  if (fold(before) === fold(after)) return true;
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length !== now.length) return old.join('') === now.join('');
  const changed = old.flatMap((word, index) => (word === now[index] ? [] : [[word, now[index]!] as const]));
  return changed.length <= 3 && changed.every(([one, other]) => isRespelled(one, other));
}

function isRespelled(one: string, other: string): boolean {
  if (/\p{N}/u.test(one + other)) return false;
  return Math.min(one.length, other.length) > 3 && likeness(one, other) >= 0.7;
}

function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
