import { misspellings } from '../prose/misspellings.ts';
import { otherSpelling } from '../prose/regional-spelling.ts';
import type { Occurs } from './field-change.ts';

/**
 * Whether two words, in lower case, are one and only its spelling changed. The list of misspellings and that of regional
 * spellings prove it; else a letter inside a word must have been doubled, swapped with the next one or, in a long word,
 * be another, and one of the words must be none that the framework or those lists use.
 */
export function isRespelled(one: string, other: string, occurs: Occurs): boolean {
  if (/\p{N}/u.test(one + other)) return false;
  if (misspellings.get(one) === other || misspellings.get(other) === one) return true;
  if (otherSpelling(one) === other) return true;
  const [isOld, isNew] = [isOrdinary(one, 'after', occurs), isOrdinary(other, 'before', occurs)];
  if ((isOld && isNew) || isTrap(one, other)) return false;
  const inner = innerDifference(one, other);
  if (inner === undefined) return false;
  if (isDoubled(inner) || isSwapped(inner)) return true;
  const isShort = Math.min(one.length, other.length) < 8;
  return !isShort && isOld !== isNew && Math.max(inner.old.length, inner.now.length) === 1;
}

/** Whether a word stands in the version in which this place has another one, or is meant by a misspelling. */
function isOrdinary(word: string, version: 'before' | 'after', occurs: Occurs): boolean {
  return occurs(word, version) || meant.has(word) || otherSpelling(word) !== undefined;
}

const meant: ReadonlySet<string> = new Set(misspellings.values());

/** The letters that differ between the same beginning and the same end of two words. */
interface Difference {
  readonly old: string;
  readonly now: string;
  /** The letters on both sides of them. */
  readonly around: readonly [string, string];
}

/** What differs inside of two words; undefined where the first or the last letter does, for that is another form. */
function innerDifference(one: string, other: string): Difference | undefined {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4) return undefined;
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  if (start === 0 || end === 0) return undefined;
  return {
    old: one.slice(start, one.length - end),
    now: other.slice(start, other.length - end),
    around: [one[start - 1]!, one.at(-end)!],
  };
}

function isDoubled({ old, now, around }: Difference): boolean {
  const more = old + now;
  return more.length === 1 && around.includes(more);
}

function isSwapped({ old, now }: Difference): boolean {
  return old.length === 2 && old === [...now].reverse().join('');
}

function isTrap(one: string, other: string): boolean {
  return traps.some(pair => pair.includes(one) && pair.includes(other));
}

/** Words of working life that a letter inside of them tells apart from others. */
const traps: readonly (readonly string[])[] =
  `form from, trial trail, quite quiet, casual causal, board broad, later
latter, loose lose, desert dessert, united untied, unite untie, unites unties, planing planning, filing filling, hoping
hopping, staring starring, tired tried, sacred scared, angle angel, diary dairy, contact contract, contacts contracts,
contacted contracted, contacting contracting, country county, countries counties, complement compliment, complements
compliments, complementary complimentary, stationary stationery, dependent dependant, personal personnel, prescribe
proscribe, prescribes proscribes, costumer customer, costumers customers, confirming conforming, confirmed conformed,
reversing reserving, reversed reserved, expanding expending, expanded expended, adapting adopting, adapted adopted,
conversation conservation, intension intention`
    .split(/,\s+/)
    .map(pair => pair.split(/\s+/));
