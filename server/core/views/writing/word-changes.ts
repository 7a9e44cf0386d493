import { diffArrays } from 'diff';

/** A run of words that stayed, came or went. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'dropped';
  readonly text: string;
}

/**
 * How one text became another, word by word; undefined where so little of it stayed that marks would confuse. A text that
 * went on, however far, has stayed. A few words between two longer changes are there by chance and change with them.
 * Every change is a run of whole words with all white space outside of it, so that marks can stand around each: a word
 * that got a comma went, and came again with it.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] | undefined {
  const steps = stepsBetween(wordsOf(before), wordsOf(after));
  const runs = steps && withoutIslands(runsOf(steps));
  if (runs === undefined || lengthOf(runs, 'stayed') * 2 < Math.min(before.length, after.length))
    return undefined;
  const changes: WordChange[] = [];
  const add = (kind: WordChange['kind'], words: readonly Word[]) => {
    if (words.length === 0) return;
    append(changes, 'same', words[0]!.space || (changes.length > 0 ? ' ' : ''));
    append(changes, kind, words.map(({ text, space }, index) => (index > 0 ? space : '') + text).join(''));
  };
  for (const { isSame, old, now } of runs) {
    if (!isSame) add('dropped', old);
    add(isSame ? 'same' : 'added', now);
  }
  append(changes, 'same', /\s*$/.exec(after)![0]);
  return changes;
}

/** Texts further apart than this have nothing to do with each other. */
const mostEdits = 400;

interface Word {
  readonly text: string;
  /** The white space before it. */
  readonly space: string;
}

/** A word in the old text, in the new one, or in both but for its punctuation. */
interface Step {
  readonly old: Word | undefined;
  readonly now: Word | undefined;
}

/** Neighbouring words that all stayed, or all changed. */
interface Run {
  readonly isSame: boolean;
  readonly old: readonly Word[];
  readonly now: readonly Word[];
  /** How many letters of it stayed, but for punctuation. */
  readonly stayed: number;
}

function stepsBetween(before: readonly Word[], after: readonly Word[]): readonly Step[] | undefined {
  const options = { comparator: isAlike, maxEditLength: mostEdits };
  const parts = diffArrays([...before], [...after], options);
  let [oldAt, nowAt] = [0, 0];
  return parts?.flatMap(({ added, removed, value }) =>
    value.map(
      (): Step => ({
        old: added ? undefined : before[oldAt++],
        now: removed ? undefined : after[nowAt++],
      }),
    ),
  );
}

function runsOf(steps: readonly Step[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { old, now } of steps) {
    const run: Run = {
      isSame: old !== undefined && old.text === now?.text,
      old: old === undefined ? [] : [old],
      now: now === undefined ? [] : [now],
      stayed: old === undefined || now === undefined ? 0 : now.text.length + now.space.length,
    };
    const last = runs.at(-1);
    if (last?.isSame === run.isSame) runs.splice(-1, 1, joined(run.isSame, last, run));
    else runs.push(run);
  }
  return runs;
}

function withoutIslands(runs: readonly Run[]): readonly Run[] {
  const found: Run[] = [];
  for (const [index, run] of runs.entries()) {
    const [before, behind] = [found.at(-1), runs[index + 1]];
    if (before === undefined || before.isSame) found.push(run);
    else if (!run.isSame || isIsland(run, before, behind))
      found.splice(-1, 1, { ...joined(false, before, run), stayed: before.stayed });
    else found.push(run);
  }
  return found;
}

/** Three words at most, and shorter than what changed before them and behind them. */
function isIsland(run: Run, before: Run, behind: Run | undefined): boolean {
  if (!run.isSame || behind === undefined || run.now.length > 3) return false;
  const length = lengthOf([run], 'now');
  return [before, behind].every(
    around => length < Math.max(lengthOf([around], 'old'), lengthOf([around], 'now')),
  );
}

function joined(isSame: boolean, one: Run, other: Run): Run {
  return {
    isSame,
    old: [...one.old, ...other.old],
    now: [...one.now, ...other.now],
    stayed: one.stayed + other.stayed,
  };
}

function lengthOf(runs: readonly Run[], side: 'old' | 'now' | 'stayed'): number {
  return runs
    .flatMap(run =>
      side === 'stayed' ? run.stayed : run[side].map(({ text, space }) => text.length + space.length),
    )
    .reduce((sum, length) => sum + length, 0);
}

function append(changes: WordChange[], kind: WordChange['kind'], text: string): void {
  const last = changes.at(-1);
  if (kind === 'same' && last?.kind === 'same') changes.splice(-1, 1, { kind, text: last.text + text });
  else if (text !== '') changes.push({ kind, text });
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/(\s*)(\S+)/g)].map(([, space, word]) => ({ text: word!, space: space! }));
}

function isAlike(one: Word, other: Word): boolean {
  return one.text === other.text || bare(one.text) === bare(other.text);
}

/** A word without the punctuation around it; a sign that stands alone is itself. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word;
}

/** What stands around words that came and words that went where there is no colour. */
export const wordMarks = {
  markdown: { added: ['**', '**'], dropped: ['~~', '~~'] },
  text: { added: ['{+', '+}'], dropped: ['[-', '-]'] },
} as const;
