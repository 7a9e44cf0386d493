import { colloquialisms } from '../prose/colloquialisms.ts';
import { phraseFinder } from '../prose/phrases.ts';
import { proseOf } from '../prose/prose.ts';
import { isSentences } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const colloquialism = defineRule({
  id: 'colloquialism',
  on: 'text',
  severity: 'info',
  preset: 'strict',
  asked: ['avoid: colloquialisms'],
  english: true,
  style: true,
  summary: 'No figure of speech stands where plain words would do.',
  why: 'Readers whose first language is another one take figures of speech by the word. So do translators.',
  examples: {
    bad: `roles:
  - id: pilot
    name: Pilot
    summary: Goes for the low-hanging fruit first.
#                         ^^^^^^^^^^^^^^^^^ “low-hanging fruit” is a figure of speech that not every reader knows. Say it in plain words.
`,
    good: `roles:
  - id: pilot
    name: Pilot
    summary: Does first what takes the least effort.
`,
  },
  *check(text) {
    if (!isSentences(text)) return;
    for (const { text: words, start, end } of find(proseOf(text))) {
      yield {
        message: `“${words}” is a figure of speech that not every reader knows. Say it in plain words.`,
        at: text.spanOf(start, end),
      };
    }
  },
});

const find = phraseFinder(colloquialisms.map(words => [words, undefined]));
