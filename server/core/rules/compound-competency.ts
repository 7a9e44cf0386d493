import type { Model } from '../model.ts';
import { type Prose, proseOf, type Word } from '../prose/prose.ts';
import { textKind } from '../prose/text-kind.ts';
import { baseByIngForm, baseByThirdPerson, verbs } from '../prose/verbs.ts';
import { defineRule } from '../rule.ts';

export const compoundCompetency = defineRule({
  id: 'compound-competency',
  on: 'text',
  severity: 'info',
  preset: 'strict',
  asked: ['oneThing: true'],
  english: true,
  style: true,
  summary: 'The summary of a competency says one thing.',
  why: 'Somebody who does the one and not the other has neither met the competency nor missed it. Two competencies can be assessed one by one. With `oneThing: true` every “and” is found, else only one behind which a second verb with its own object begins.',
  examples: {
    bad: `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew before each manoeuvre and reports every near miss
#                                                  ^^^^^^^^^^^ The “and” before “reports” joins two things. Are they two competencies?
    level: pilot
    theme: safety
    proficiency: Expert
`,
    good: `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew before each manoeuvre
    level: pilot
    theme: safety
    proficiency: Expert
  - id: reporting
    summary: Collects near misses and reports them
    level: pilot
    theme: safety
    proficiency: Expert
`,
  },
  *check(text, model) {
    if (textKind(text) !== 'summary' || model.style.oneThing === false) return;
    const prose = proseOf(text);
    const joint = jointOf(prose, model);
    if (joint === undefined) return;
    yield {
      message: `The “${joint.and}” before “${joint.next.text}” joins two things. Are they two competencies?`,
      at: text.spanOf(joint.start, joint.next.end),
    };
  },
});

interface Joint {
  readonly and: string;
  readonly start: number;
  readonly next: Word;
}

/** In words; what is longer is no summary. */
const longestSummary = 200;

/** The first “and” behind which a second thing begins. */
function jointOf(prose: Prose, { style }: Model): Joint | undefined {
  const { plain } = prose;
  const words = prose.words.slice(0, longestSummary);
  const first = words[0];
  for (const [index, next] of words.entries()) {
    const before = words[index - 1];
    if (before === undefined || first === undefined) continue;
    if (/[.!?]\s/.test(plain.slice(before.end, next.start))) return undefined;
    const ampersand = /^\s+&\s+$/.exec(plain.slice(before.end, next.start));
    const isAnd = before.folded === 'and' && index > 1;
    if (!isAnd && ampersand === null) continue;
    const one = words[index - (isAnd ? 2 : 1)]!;
    if (pairs.has(`${one.folded} ${next.folded}`)) continue;
    const isClause =
      isAnd &&
      index > 2 &&
      !isBound(words, index) &&
      isSecondVerb(words.slice(0, index), next, words[index + 1]);
    if (style.oneThing !== true && !isClause) continue;
    const start = isAnd ? before.start : plain.indexOf('&', before.end);
    return { and: isAnd ? 'and' : '&', start, next };
  }
  return undefined;
}

/** Whether the words on both sides of an “and” have one object, or stand in a clause of their own. */
function isBound(words: readonly Word[], index: number): boolean {
  const before = words.slice(0, index - 1);
  const one = before.at(-1)!;
  return (
    pronouns.has(words[index + 1]?.folded ?? '') ||
    openEnds.has(one.folded) ||
    verbs.get(baseByThirdPerson.get(one.folded) ?? '')?.alsoNoun === false ||
    before.some(word => clauseWords.has(word.folded))
  );
}

/** A verb in the form of the first word, and followed by what it acts on. */
function isSecondVerb(before: readonly Word[], next: Word, behind: Word | undefined): boolean {
  const first = before[0];
  if (first === undefined || behind === undefined || behind.start - next.end !== 1) return false;
  if (linking.has(behind.folded)) return false;
  const third = baseByThirdPerson.get(next.folded);
  if (third !== undefined) {
    const isNoun = verbs.get(third)?.alsoNoun === true;
    if (isNoun && (prepositions.has(behind.folded) || !baseByThirdPerson.has(first.folded))) return false;
    return baseByThirdPerson.has(first.folded) || verbs.has(first.folded);
  }
  if (verbs.has(next.folded)) return verbs.has(first.folded) && !before.some(word => word.folded === 'to');
  return baseByIngForm.has(next.folded) && baseByIngForm.has(first.folded);
}

const pronouns: ReadonlySet<string> = new Set('it them this these those'.split(' '));
const openEnds: ReadonlySet<string> = new Set('in of with to for on at by from into about'.split(' '));
const clauseWords: ReadonlySet<string> = new Set(
  'that who whose which where when while whether how why because if so'.split(' '),
);
const linking: ReadonlySet<string> = new Set('of for and or in on at by from as'.split(' '));
const prepositions: ReadonlySet<string> = new Set('to with across into within that which who'.split(' '));

/** Two words that are one thing. */
const pairs: ReadonlySet<string> = new Set([
  'health safety',
  'research development',
  'learning development',
  'terms conditions',
  'policies procedures',
  'profit loss',
  'equality diversity',
  'diversity inclusion',
  'trial error',
  'supply demand',
]);
