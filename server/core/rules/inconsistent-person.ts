import { rewording } from '../edits.ts';
import type { Model } from '../model.ts';
import type { Entity, Text } from '../parsed-file.ts';
import { withCaseOf } from '../prose/case.ts';
import { deviationOf } from '../prose/deviation.ts';
import { talliesOf } from '../prose/habits.ts';
import { type Person, personOf } from '../prose/person.ts';
import { type Passage, type Prose, proseOf, type Word, wordsIn } from '../prose/prose.ts';
import { siblingsOf } from '../prose/siblings.ts';
import { isSentences, textKind } from '../prose/text-kind.ts';
import { baseByThirdPerson, hasSecondVerb, thirdPerson, verbs } from '../prose/verbs.ts';
import { defineRule, type Report } from '../rule.ts';
import { listWords, quote, sentence } from '../wording.ts';

export const inconsistentPerson = defineRule({
  id: 'inconsistent-person',
  on: ['text', 'family'],
  severity: 'info',
  english: true,
  style: true,
  summary: 'Texts of one sort begin in the same person and tense.',
  why: 'A list that goes “Writes …”, “You review …”, “Documenting …” reads as if it spoke of three people. The declared `person` says which it is; where it says nothing, the majority does.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  style:
    person: third-person
`,
      'pilots.yaml': `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Review the plan and perform the manoeuvre
#            ^^^^^^ “Review” is in the imperative, but the framework’s style asks for the third person.
    examples:
      - Review the risks of the berth and ensures that all have understood
#       ^^^^^^ “Review” is in the imperative, but the framework’s style asks for the third person.
#                                         ^^^^^^^ “ensures” is in the third person, while “Review” is not.
    level: pilot
    theme: safety
    proficiency: Expert
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  style:
    person: third-person
`,
      'pilots.yaml': `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Reviews the plan and performs the manoeuvre
    examples:
      - Reviews the risks of the berth and ensures that all have understood
    level: pilot
    theme: safety
    proficiency: Expert
`,
    },
  },
  *check(subject, model) {
    if ('kind' in subject) yield* mixtures(subject as Entity<'family'>, model);
    else yield* ofText(subject as Text, model);
  },
});

const nameOf: Readonly<Record<Person, string>> = {
  'third-person': 'the third person',
  'second-person': 'the second person',
  'first-person': 'the first person',
  imperative: 'the imperative',
  'ing-form': 'the -ing form',
};

function* ofText(text: Text, model: Model): Iterable<Report> {
  if (!isSentences(text)) return;
  const prose = proseOf(text);
  for (const passage of prose.passages) {
    yield* changes(prose, passage);
    const deviation = deviationOf(model, prose, passage, 'person');
    const word = deviation === undefined ? undefined : personOf(prose, passage)?.word;
    if (deviation === undefined || word === undefined) continue;
    const [person, wanted] = [deviation.found as Person, deviation.wanted as Person];
    const rest = wordsIn(prose, { start: word.end, end: passage.end });
    const mended = hasSecondVerb(rest) ? undefined : inPerson(word, person, wanted);
    yield {
      message: `“${word.text}” is in ${nameOf[person]}, but ${deviation.because(nameOf[wanted], `are in ${nameOf[wanted]}`)}.`,
      at: text.spanOf(word.start, word.end),
      fixes: mended === undefined ? [] : rewording(`Write “${mended}”`, text, word, mended, false),
    };
  }
}

/** The verb in another person, where only its ending changes. */
function inPerson({ folded, text }: Word, from: Person, to: Person): string | undefined {
  const base = from === 'third-person' ? baseByThirdPerson.get(folded) : folded;
  if (base === undefined || !verbs.has(base)) return undefined;
  if (to === 'third-person' && from === 'imperative') return withCaseOf(thirdPerson(base), text);
  return to === 'imperative' && from === 'third-person' ? withCaseOf(base, text) : undefined;
}

/** “Support systems and performs”: the second verb of a line is in another person than the first. */
function* changes(prose: Prose, passage: Passage): Iterable<Report> {
  if (passage.kind === 'paragraph') return;
  const words = wordsIn(prose, passage);
  const first = words[0];
  if (first === undefined || !verbs.has(first.folded) || clauseVerbs.has(first.folded)) return;
  for (const [index, word] of words.entries()) {
    const base = baseByThirdPerson.get(word.folded);
    if (index > 0 && (clauseWords.has(word.folded) || /[.!?;:(]/.test(gapBefore(prose, words, index))))
      return;
    if (base === undefined || verbs.get(base)?.alsoNoun !== false) continue;
    if (words[index - 1]?.folded !== 'and') return;
    yield {
      message: `“${word.text}” is in the third person, while “${first.text}” is not.`,
      at: prose.text.spanOf(word.start, word.end),
    };
  }
}

function gapBefore({ plain }: Prose, words: readonly Word[], index: number): string {
  return plain.slice(words[index - 1]?.end ?? 0, words[index]?.start);
}

/** Behind these a third person may be another subject's: “ensure that the team meets … and improves”. */
const clauseWords: ReadonlySet<string> = new Set(
  'that who which what how when where why if whether as it they team are was were can will'.split(' '),
);
const clauseVerbs: ReadonlySet<string> = new Set(
  'ensure assure make help let see check show say explain confirm verify believe recognise know understand'.split(
    ' ',
  ),
);

/** A family whose texts begin in several ways of which none is the rule. */
function* mixtures(family: Entity<'family'>, model: Model): Iterable<Report> {
  if (model.style.person !== undefined) return;
  for (const kind of ['summary', 'example'] as const) {
    const first = family.file.texts.find(
      text => text.owner?.parent === family && text.owner.kind === 'competency' && textKind(text) === kind,
    );
    const passage = first === undefined ? undefined : proseOf(first).passages[0];
    if (first === undefined || passage === undefined) continue;
    const tallies = [...talliesOf(model, first, passage, 'person').values()].sort(
      (a, b) => b.count - a.count,
    );
    const total = tallies.reduce((sum, { count }) => sum + count, 0);
    const ways = tallies.filter(({ count }) => count >= Math.max(2, total * 0.1));
    if (total < 8 || ways.length < 2 || (tallies[0]?.count ?? 0) >= total * 0.8) continue;
    const samples = ways.map(
      ({ count, text }) => `${count} as in ${quote(text.value.split(' ').slice(0, 3).join(' '))}`,
    );
    yield {
      message: sentence(
        `the ${siblingsOf(model, first, passage)} begin in ${ways.length} ways: ${listWords(samples, 'and')}. Choose one, or write it into the style.`,
      ),
    };
  }
}
