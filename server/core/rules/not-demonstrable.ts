import { rewording } from '../edits.ts';
import type { Model } from '../model.ts';
import { withCaseOf } from '../prose/case.ts';
import { habitOf, talliesOf } from '../prose/habits.ts';
import { type Passage, type Prose, proseOf, wordsIn } from '../prose/prose.ts';
import { siblingsOf } from '../prose/siblings.ts';
import { textKind } from '../prose/text-kind.ts';
import { hasSecondVerb, thirdPerson, verbs } from '../prose/verbs.ts';
import { type WeakStart, weakStart } from '../prose/weak-starts.ts';
import { defineRule, type Fix } from '../rule.ts';

export const notDemonstrable = defineRule({
  id: 'not-demonstrable',
  on: 'text',
  severity: 'info',
  english: true,
  style: true,
  summary: 'A competency tells what a person does, so that others can see it.',
  why: 'Whether somebody can or is comfortable with something is a matter of opinion. What they do can be shown and agreed on. Without a declared `demonstrable`, only a text among others that tell of deeds is found.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  style:
    demonstrable: true
`,
      'pilots.yaml': `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Can brief the crew before each manoeuvre
#            ^^^ “Can” does not tell what a person does. Say what they do, so that others can see it.
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
    demonstrable: true
`,
      'pilots.yaml': `name: Pilots
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
`,
    },
  },
  *check(text, model) {
    const kind = textKind(text);
    if ((kind !== 'summary' && kind !== 'example') || model.style.demonstrable === false) return;
    const prose = proseOf(text);
    const passage = prose.passages[0];
    const weak = passage === undefined ? undefined : weakStart(prose, passage);
    if (passage === undefined || weak === undefined) return;
    const others = model.style.demonstrable ? '' : othersAre(model, prose, passage);
    if (others === undefined) return;
    yield {
      message: `“${text.value.slice(weak.start, weak.end)}” does not tell what a person does${others}. Say what they do, so that others can see it.`,
      at: text.spanOf(weak.start, weak.end),
      fixes: fixesOf(model, prose, passage, weak),
    };
  },
});

/** What most others do, where they tell of deeds. */
function othersAre(model: Model, prose: Prose, passage: Passage): string | undefined {
  const tallies = talliesOf(model, prose.text, passage, 'demonstrable');
  const deeds = tallies.get('deed')?.count ?? 0;
  const total = deeds + (tallies.get('state')?.count ?? 0);
  if (total < 5 || deeds * 3 < total * 2) return undefined;
  return `; ${deeds} of ${total} ${siblingsOf(model, prose.text, passage)} do`;
}

/** Where one verb follows, the start is dropped and the verb takes the person of the other texts. */
function fixesOf(model: Model, prose: Prose, passage: Passage, weak: WeakStart): readonly Fix[] {
  const verb = prose.words.find(word => word.start >= weak.end);
  if (!weak.verbFollows || verb === undefined || !verbs.has(verb.folded)) return [];
  if (hasSecondVerb(wordsIn(prose, { start: verb.end, end: passage.end }))) return [];
  const person = model.style.person ?? habitOf(model, prose, passage, 'person')?.value;
  const form = person === 'imperative' ? verb.folded : thirdPerson(verb.folded);
  const word = withCaseOf(form, prose.plain.slice(weak.start, weak.end));
  return rewording(`Write “${word}”`, prose.text, { start: weak.start, end: verb.end }, word, false);
}
