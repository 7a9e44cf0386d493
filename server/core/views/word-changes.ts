import { diffWords } from 'diff';

/** A run of words that stayed, came or went. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'dropped';
  readonly text: string;
}

/** How one text became another, word by word; undefined where so little of it stayed that marks would confuse. */
export function wordChanges(before: string, after: string): readonly WordChange[] | undefined {
  const parts = diffWords(before, after, { maxEditLength: mostEdits });
  if (parts === undefined) return undefined;
  const changes = parts.map(({ added, removed, value }): WordChange => {
    const kind = added ? 'added' : removed ? 'dropped' : 'same';
    return { kind, text: value };
  });
  const same = changes.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  return same * 2 >= Math.max(before.length, after.length) ? changes : undefined;
}

/** Texts further apart than this have nothing to do with each other. */
const mostEdits = 400;
