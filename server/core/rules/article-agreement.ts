import { rewording } from '../edits.ts';
import { wrongArticles } from '../prose/articles.ts';
import { proseOf } from '../prose/prose.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const articleAgreement = defineRule({
  id: 'article-agreement',
  on: 'text',
  severity: 'info',
  english: true,
  style: true,
  summary: '“An” stands before a vowel as it is spoken, “a” before a consonant.',
  why: 'Readers stumble over “a incident”, and often a word was changed without a look at the one before.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    description: Makes a unusual vessel fast within an hour
#                      ^ “a” stands before “unusual”; it is “an unusual”.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: Makes an unusual vessel fast within an hour
`,
  },
  *check(text) {
    if (textKind(text) === 'label') return;
    for (const { start, end, written, right, next } of wrongArticles(proseOf(text))) {
      yield {
        message: `“${written}” stands before “${next}”; it is “${right} ${next}”.`,
        at: text.spanOf(start, end),
        fixes: rewording(`Write “${right}”`, text, { start, end }, right, true),
      };
    }
  },
});
