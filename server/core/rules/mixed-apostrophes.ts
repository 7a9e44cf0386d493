import { rewording } from '../edits.ts';
import type { Model } from '../model.ts';
import { type Habit, habitOf, talliesOf } from '../prose/habits.ts';
import { type Passage, type Prose, proseOf } from '../prose/prose.ts';
import { isSentences } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const mixedApostrophes = defineRule({
  id: 'mixed-apostrophes',
  on: 'text',
  severity: 'info',
  style: true,
  summary: 'Apostrophes are straight in the whole framework, or curly.',
  why: 'A text with the other apostrophe was pasted from elsewhere. Searches for “team’s” miss it, and printed pages show both.',
  examples: {
    bad: `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - plan the crew's work
      - keep the harbour's rules
      - know the vessel's papers
      - answer the master's questions
      - report the day's events
      - read the pilot’s handbook
#                     ^ This apostrophe is curly, while 5 of 6 texts of the framework use straight ones.
`,
    good: `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - plan the crew's work
      - keep the harbour's rules
      - know the vessel's papers
      - answer the master's questions
      - report the day's events
      - read the pilot's handbook
`,
  },
  *check(text, model) {
    if (!/['’]/.test(text.value) || !isSentences(text)) return;
    const prose = proseOf(text);
    const first = prose.passages[0];
    if (first === undefined) return;
    const habit = habitOf(model, prose, first, 'apostrophe') ?? habitOfFew(model, prose, first);
    if (habit === undefined) return;
    const [other, usual, name] = habit.value === 'straight' ? ['’', "'", 'curly'] : ["'", '’', 'straight'];
    for (const { index } of prose.plain.matchAll(/(?<=\p{L})['’](?=\p{L})/gu)) {
      if (text.value[index] !== other) continue;
      yield {
        message: `This apostrophe is ${name}, while ${habit.count} of ${habit.total} texts of the framework use ${habit.value} ones.`,
        at: text.spanOf(index, index + 1),
        fixes: rewording(`Write “${usual}”`, text, { start: index, end: index + 1 }, usual, true),
      };
    }
  },
});

/** In a small framework, what all texts but one do. */
function habitOfFew(model: Model, prose: Prose, passage: Passage): Habit | undefined {
  const tallies = [...talliesOf(model, prose.text, passage, 'apostrophe')].sort(
    ([, one], [, other]) => other.count - one.count,
  );
  const [[value, { count }] = ['', { count: 0 }], [, { count: others }] = ['', { count: 0 }]] = tallies;
  return count > 1 && others === 1 ? { value, count, total: count + others } : undefined;
}
