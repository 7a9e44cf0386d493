/** Where a word is only a filler and not something else. */
export type Place = 'anywhere' | 'before-verb' | 'opening';

/**
 * Words that say that something is simple or known, as the writing guide of the Financial Times (“Avoid trivialisation”),
 * the Google developer documentation style guide (“simple, easy, just”) and GOV.UK's style guide list them. These are
 * looked for in every framework.
 */
export const trivialisingWords: readonly (readonly [string, Place])[] = [
  ['obviously', 'anywhere'],
  ['basically', 'anywhere'],
  ['needless to say', 'anywhere'],
  ['it goes without saying', 'anywhere'],
  ['of course', 'anywhere'],
  ['all you need to do', 'anywhere'],
  ['all you have to do', 'anywhere'],
  ['all you need is', 'anywhere'],
  ['simply', 'before-verb'],
  ['clearly', 'opening'],
];

/** Further such words, for frameworks that have agreed to avoid them. */
export const moreTrivialisingWords: readonly (readonly [string, Place])[] = [
  ['just', 'before-verb'],
  ['merely', 'anywhere'],
  ['trivial', 'anywhere'],
  ['trivially', 'anywhere'],
  ['all you need', 'anywhere'],
];

/** Words that weaken or lengthen a sentence, for frameworks that have agreed to avoid them; from the same guides. */
export const fillerWords: readonly (readonly [string, Place])[] = [
  ['pretty', 'anywhere'],
  ['mostly', 'anywhere'],
  ['probably', 'anywhere'],
  ['quite', 'anywhere'],
  ['really', 'anywhere'],
  ['actually', 'anywhere'],
  ['very', 'anywhere'],
  ['somewhat', 'anywhere'],
  ['at this point in time', 'anywhere'],
  ['in actual fact', 'anywhere'],
];
