import { rewording } from '../edits.ts';
import { withCaseOf } from '../prose/case.ts';
import { misspellings } from '../prose/misspellings.ts';
import { proseOf } from '../prose/prose.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const misspelling = defineRule({
  id: 'misspelling',
  on: 'text',
  severity: 'info',
  english: true,
  summary: 'Words that are often misspelt are spelt right.',
  why: 'A misspelt word is not found by a search, and readers trust a text with slips less. A list of typical slips is checked, not a dictionary, so names and terms of the trade are left alone.',
  options: {
    allow: {
      type: 'strings',
      default: [],
      description: 'Words that are right in this framework, although the list calls them misspelt.',
    },
  },
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    description: Mooring with responsability for the crew
#                             ^^^^^^^^^^^^^^ “responsability” is a misspelling of “responsibility”.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: Mooring with responsibility for the crew
`,
  },
  *check(text, _model, { allow }) {
    if (textKind(text) === 'label') return;
    for (const word of proseOf(text).words) {
      const meant = misspellings.get(word.folded);
      if (meant === undefined || allow.includes(word.text)) continue;
      const right = withCaseOf(meant, word.text);
      yield {
        message: `“${word.text}” is a misspelling of “${right}”.`,
        at: text.spanOf(word.start, word.end),
        fixes: rewording(`Write “${right}”`, text, word, right, true),
      };
    }
  },
});
