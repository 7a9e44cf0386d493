import { rewording } from '../edits.ts';
import { withCaseOf } from '../prose/case.ts';
import { longForms, shortForms } from '../prose/contractions.ts';
import { phraseFinder } from '../prose/phrases.ts';
import { proseOf } from '../prose/prose.ts';
import { isSentences } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const contraction = defineRule({
  id: 'contraction',
  on: 'text',
  severity: 'info',
  english: true,
  style: true,
  summary: 'Words are contracted, or written out, as the framework’s style says.',
  why: '“We’re” sounds like a colleague, “we are” like a rule. Mixed, they sound like two authors. Without a declared `contractions` nothing is found.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  notice: We are trying these pages out.
#         ^^^^^^ The framework’s style contracts “We are” to “We’re”.
lint:
  style:
    contractions: use
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
  notice: We’re trying these pages out.
lint:
  style:
    contractions: use
`,
    },
  },
  *check(text, { style: { contractions } }) {
    if (contractions === undefined || !isSentences(text)) return;
    const prose = proseOf(text);
    const isUse = contractions === 'use';
    for (const match of isUse ? findLong(prose) : findShort(prose)) {
      if (isUse && /^\s*(?:[,.;:!?)]|$)/.test(prose.plain.slice(match.end))) continue;
      const instead = withCaseOf(match.value, match.text.slice(0, 1));
      const sign = text.value.includes("'") ? "'" : '’';
      const words = instead.replace("'", sign);
      yield {
        message: isUse
          ? `The framework’s style contracts “${match.text}” to “${words}”.`
          : `The framework’s style writes “${match.text}” out: “${words}”.`,
        at: text.spanOf(match.start, match.end),
        fixes: rewording(`Write “${words}”`, text, match, words, true),
      };
    }
  },
});

const findLong = phraseFinder(shortForms);
const findShort = phraseFinder(longForms);
