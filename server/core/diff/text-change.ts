import { plainText } from '../views/writing/plain-text.ts';
import { type WordChange, wordChanges } from '../views/writing/word-changes.ts';
import type { Step } from './change.ts';
import type { Occurs } from './field-change.ts';
import { isSlip } from './slip.ts';

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
  occurs: Occurs,
): TextChange | undefined {
  const [old, now] = [before, after].map(text => plainText({ text, format }).trim()) as [string, string];
  if (old === now) return undefined;
  return { words: wordChanges(old, now), step: isSlip(old, now, occurs) ? 'patch' : 'minor' };
}
