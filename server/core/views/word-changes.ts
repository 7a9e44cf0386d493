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

/**
 * The same changes with every change a run of whole words and all white space outside of them, so that marks can stand
 * around each: of a word that got a comma the whole word went, and came again with it. Neighbours change together.
 */
export function wholeWords(changes: readonly WordChange[]): readonly WordChange[] {
  const whole: WordChange[] = [];
  let [before, after] = ['', ''];
  let wasSpace = false;
  const add = (kind: WordChange['kind'], text: string) => {
    const last = whole.at(-1);
    if (kind === 'same' && last?.kind === 'same') whole.splice(-1, 1, { kind, text: last.text + text });
    else if (text !== '') whole.push({ kind, text });
  };
  const end = () => {
    if (before === after) add('same', after);
    else {
      const there = after.trim() === '' ? before : after;
      const spaces = (edge: RegExp) => edge.exec(there)?.[0] || edge.exec(before)?.[0] || '';
      add('same', spaces(/^\s+/));
      add('dropped', before.trim());
      if (before.trim() !== '' && after.trim() !== '') add('same', ' ');
      add('added', after.trim());
      add('same', spaces(/\s+$/));
    }
    [before, after] = ['', ''];
  };
  for (const { kind, text } of changes) {
    for (const piece of text.match(/\s+|\S+/g) ?? []) {
      const isSpace = piece.trim() === '';
      const isNext = kind === 'same' && !isSpace && wasSpace;
      if (isNext || (isSpace && (before === after || piece.includes('\n')))) end();
      wasSpace = isSpace;
      if (kind !== 'added') before += piece;
      if (kind !== 'dropped') after += piece;
      if (kind === 'same' && before === after && isSpace) end();
    }
  }
  end();
  return whole;
}

/** What stands around words that came and words that went where there is no colour. */
export const wordMarks = {
  markdown: { added: ['**', '**'], dropped: ['~~', '~~'] },
  text: { added: ['{+', '+}'], dropped: ['[-', '-]'] },
} as const;
