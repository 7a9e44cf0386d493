import { diffWords } from 'diff';

/** A run of words that stayed, came or went. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'dropped';
  readonly text: string;
}

/**
 * How one text became another, word by word; undefined where so little of it stayed that marks would confuse. A text that
 * went on, however far, has stayed. A few words between two longer changes are there by chance and change with them.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] | undefined {
  const parts = diffWords(before, after, { maxEditLength: mostEdits });
  if (parts === undefined) return undefined;
  const changes = withoutIslands(
    parts.map(({ added, removed, value }): WordChange => {
      const kind = added ? 'added' : removed ? 'dropped' : 'same';
      return { kind, text: value };
    }),
  );
  const same = changes.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  return same * 2 >= Math.min(before.length, after.length) ? changes : undefined;
}

function withoutIslands(changes: readonly WordChange[]): readonly WordChange[] {
  const found: WordChange[] = [];
  let turn = { dropped: '', added: '' };
  const end = () => {
    for (const kind of ['dropped', 'added'] as const)
      if (turn[kind] !== '') found.push({ kind, text: turn[kind] });
    turn = { dropped: '', added: '' };
  };
  for (const [index, { kind, text }] of changes.entries()) {
    if (kind !== 'same') turn[kind] += text;
    else if (isIsland(text, turn, turnFrom(changes, index + 1)))
      turn = { dropped: turn.dropped + text, added: turn.added + text };
    else {
      end();
      found.push({ kind, text });
    }
  }
  end();
  return found;
}

interface Turn {
  readonly dropped: string;
  readonly added: string;
}

/** The words that changed from a place on. */
function turnFrom(changes: readonly WordChange[], start: number): Turn {
  const length = changes.slice(start).findIndex(({ kind }) => kind === 'same');
  const run = changes.slice(start, length === -1 ? undefined : start + length);
  const textOf = (wanted: WordChange['kind']) =>
    run
      .filter(({ kind }) => kind === wanted)
      .map(({ text }) => text)
      .join('');
  return { dropped: textOf('dropped'), added: textOf('added') };
}

/** Three words at most, and shorter than what changed before them and behind them. */
function isIsland(text: string, ...around: readonly Turn[]): boolean {
  const words = text.match(/\S+/g) ?? [];
  return (
    words.length <= 3 &&
    around.every(({ dropped, added }) => text.length < Math.max(dropped.length, added.length))
  );
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
    if ((before + after).trim() === '') add('same', after || before);
    else if (before === after) add('same', after);
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
