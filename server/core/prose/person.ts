import type { Style } from '../generated/types.ts';
import type { Passage, Prose, Word } from './prose.ts';
import { wordsIn } from './prose.ts';
import { baseByIngForm, baseByThirdPerson, verbs } from './verbs.ts';

/** Who acts in a text, and how it is told. */
export type Person = NonNullable<Style['person']>;

/** How a passage begins: `Writes …`, `Write …`, `Writing …`, `You …`, `We …`; undefined where it cannot be told. */
export function personOf(prose: Prose, passage: Passage): { person: Person; word: Word } | undefined {
  const words = wordsIn(prose, passage);
  const index = words.findIndex(word => !isAdverb(word.folded));
  const word = words[index];
  if (word === undefined || index > 2) return undefined;
  const person = personOfWord(word, words[index + 1], prose);
  return person === undefined ? undefined : { person, word };
}

const pronouns: ReadonlyMap<string, Person> = new Map([
  ['you', 'second-person'],
  ["you're", 'second-person'],
  ["you'll", 'second-person'],
  ["you've", 'second-person'],
  ['we', 'first-person'],
  ["we're", 'first-person'],
  ["we'll", 'first-person'],
  ["we've", 'first-person'],
  ['i', 'first-person'],
  ["i'm", 'first-person'],
  ["i'll", 'first-person'],
  ["i've", 'first-person'],
]);

function personOfWord(word: Word, next: Word | undefined, prose: Prose): Person | undefined {
  const { folded } = word;
  const pronoun = pronouns.get(folded);
  if (pronoun !== undefined) return pronoun;
  const behind = prose.plain.slice(word.end, next?.start ?? word.end + 1);
  if (next === undefined || !/^\s+$/.test(behind)) return undefined;
  // “Go to expert for …” is a go-to expert.
  if (folded === 'go' && next.folded === 'to') return undefined;
  const third = baseByThirdPerson.get(folded);
  if (third !== undefined) return verbs.get(third)?.alsoNoun && !hasObject(next) ? undefined : 'third-person';
  const known = verbs.get(folded);
  if (known !== undefined) return known.alsoNoun && !hasObject(next) ? undefined : 'imperative';
  const activity = baseByIngForm.get(folded);
  if (activity === undefined) return undefined;
  const isNoun =
    verbs.get(activity)?.alsoNoun === true || activityNouns.has(folded) || links.has(next.folded);
  return isNoun && !hasObject(next) ? undefined : 'ing-form';
}

/** Activities that are the name of a thing: “understanding of”, “writing skills”. */
const activityNouns: ReadonlySet<string> = new Set(
  `building computing engineering hiring hosting learning meeting modelling operating pricing programming reading
  recruiting scaling teaching thinking training tracking understanding using working writing`.split(/\s+/),
);

/** Words behind which an activity is a noun: “reporting of”, “planning and”. */
const links: ReadonlySet<string> = new Set(
  'of for and or in on to with at by from is are skill skills tool tools technique techniques method methods'.split(
    ' ',
  ),
);

/** Words before which a word that is also a noun is a verb: “plans the”, “supports their”. */
const determiners: ReadonlySet<string> = new Set(
  `the a an their our your his her its my others other new all any each every this these those some colleagues people
  users teams stakeholders customers them themselves oneself how what when where whether which who why up out`.split(
    /\s+/,
  ),
);

function hasObject(next: Word): boolean {
  return determiners.has(next.folded);
}

function isAdverb(folded: string): boolean {
  return (
    (folded.endsWith('ly') && folded !== 'apply' && folded !== 'comply' && folded !== 'rely') ||
    frequency.has(folded)
  );
}

const frequency: ReadonlySet<string> = new Set('always also often sometimes then'.split(' '));
