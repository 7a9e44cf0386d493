import { likeness, wordsIn } from './similarity.ts';

/** A title without what stands in parentheses behind it: a scope, a note, a role. */
export function bareTitle(title: string): string {
  return title.replace(/\s*\([^()]*\)\s*$/, '');
}

/** How close two titles are: 1 the same words, above 0.8 the same but for spelling, above 0 the same thing grown. */
export function compareTitles(one: string, other: string): number {
  const [a, b] = [wordsIn(bareTitle(one)), wordsIn(bareTitle(other))];
  if (a.length === 0 || b.length === 0) return 0;
  if (a.join(' ') === b.join(' ')) return 1;
  if (isRespelling(bareTitle(one), bareTitle(other))) return 0.9;
  const [shorter, longer] =
    a.length < b.length ? [significant(a), significant(b)] : [significant(b), significant(a)];
  const shared = shorter.filter(word => longer.some(candidate => isSameWord(word, candidate))).length;
  const share = shared / (shorter.length + longer.length - shared);
  const isAddition = shared === shorter.length && longer.length - shared <= 1;
  if (isAddition && shared > 0) return 0.5 + share / 10;
  return shared > 1 && share >= 0.6 ? share / 2 : 0;
}

/** Whether two titles say the same word for word, and differ in case, marks, number, an abbreviation or a slip. */
export function isRespelling(one: string, other: string): boolean {
  const [a, b] = [joined(wordsIn(one)), joined(wordsIn(other))];
  return a.length === b.length && a.length > 0 && a.every((word, index) => isSameWord(word, b[index]!));
}

/** “And” and a comma join alike, and an article carries nothing. */
function joined(words: readonly string[]): readonly string[] {
  return words.filter(word => word !== 'and' && word !== 'the');
}

function significant(words: readonly string[]): readonly string[] {
  const kept = words.filter(word => !/^(?:a|an|the|and|or|of|in|on|to|for|with|by|at|from)$/.test(word));
  return kept.length === 0 ? words : kept;
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long === `${short}s` || long === `${short}es`) return short.length > 2;
  if (longForms.get(short)?.includes(long) === true) return true;
  return short.length > 5 && likeness(one, other) > 1 - 1.5 / long.length && !/\p{N}/u.test(one + other);
}

/** Short forms that people write in one place and spell out in another. */
const longForms: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    admin: ['administration'],
    app: ['application'],
    comms: ['communication', 'communications'],
    config: ['configuration'],
    dev: ['development'],
    docs: ['documentation', 'documents'],
    info: ['information'],
    infra: ['infrastructure'],
    mgmt: ['management'],
    ops: ['operation', 'operations'],
    org: ['organisation', 'organization'],
    spec: ['specification'],
    tech: ['technical', 'technology'],
  }),
);
