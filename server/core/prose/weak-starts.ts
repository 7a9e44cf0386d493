import { type Passage, type Prose, wordsIn } from './prose.ts';

/** The start of a text that tells what a person could, would or feels able to do, not what they do. */
export interface WeakStart {
  /** The words at fault, in offsets of the text. */
  readonly start: number;
  readonly end: number;
  /** Whether the base form of a verb comes next, so that the start can be dropped. */
  readonly verbFollows: boolean;
}

/**
 * The starts that the Financial Times' writing guide for competencies and Mager's “Preparing Instructional Objectives”
 * (what an observer cannot see is no performance) warn of, in lower case; a star: the base form of a verb follows.
 */
const starts =
  `can* | could* | will* | would* | may | able to* | is able to* | be able to* | has the ability to* |
have the ability to* | the ability to* | ability to* | capable of | is capable of | willing to* | is willing to* |
comfortable | is comfortable | be comfortable | confident in | is confident in | aware of | is aware of | be aware of |
familiar with | is familiar with | be familiar with | viewed as | is viewed as | seen as | is seen as | considered |
is considered | regarded as | someone who`
    .split('|')
    .map(start => start.trim())
    .map(start => ({ words: start.replace('*', '').split(' '), verbFollows: start.endsWith('*') }))
    .sort((a, b) => b.words.length - a.words.length);

/** How a passage begins, if it begins so. */
export function weakStart(prose: Prose, passage: Passage): WeakStart | undefined {
  const words = wordsIn(prose, passage);
  const found = starts.find(start => start.words.every((word, index) => words[index]?.folded === word));
  if (found === undefined || words.length <= found.words.length) return undefined;
  const { start } = words[0]!;
  const { end } = words[found.words.length - 1]!;
  return /^[\w’' ]+$/.test(prose.plain.slice(start, end))
    ? { start, end, verbFollows: found.verbFollows }
    : undefined;
}
