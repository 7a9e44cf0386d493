import { oncePer } from '../analysis/once-per.ts';
import { phraseFinder } from '../prose/phrases.ts';
import { proseOf } from '../prose/prose.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const avoidedWord = defineRule({
  id: 'avoided-word',
  on: 'text',
  severity: 'info',
  style: true,
  summary: 'The words that the framework has agreed to avoid are avoided.',
  why: 'Authors come and go, and what they have agreed on is forgotten unless something reminds them. The words stand in `style` under `avoidWords`.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  style:
    avoidWords:
      - leverage
skills:
  - id: mooring
    name: Mooring
    description: To leverage the tide when a vessel makes fast
#                   ^^^^^^^^ The framework’s style avoids “leverage”.
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  style:
    avoidWords:
      - leverage
skills:
  - id: mooring
    name: Mooring
    description: To use the tide when a vessel makes fast
`,
    },
  },
  *check(text, { style: { avoidWords } }) {
    if (textKind(text) === 'label' || avoidWords === undefined) return;
    for (const { text: words, start, end } of finderOf(avoidWords)(proseOf(text))) {
      yield { message: `The framework’s style avoids “${words}”.`, at: text.spanOf(start, end) };
    }
  },
});

/** The finder of a style's words, made once for each list. */
const finderOf = oncePer((words: readonly string[]) =>
  phraseFinder(words.filter(word => word.trim() !== '').map(word => [word.trim(), undefined] as const)),
);
