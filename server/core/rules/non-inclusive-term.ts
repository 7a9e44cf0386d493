import { rewording } from '../edits.ts';
import { withCaseOf } from '../prose/case.ts';
import { ableistTerms, nonInclusiveTerms } from '../prose/non-inclusive-terms.ts';
import { type Match, phraseFinder } from '../prose/phrases.ts';
import { type Prose, proseOf } from '../prose/prose.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';
import { listWords } from '../wording.ts';

export const nonInclusiveTerm = defineRule({
  id: 'non-inclusive-term',
  on: 'text',
  severity: 'warning',
  english: true,
  style: true,
  summary: 'No word leaves people out, speaks of one gender only or makes a disability a figure of speech.',
  why: 'People look for themselves in a framework that they are measured by. A word that does not mean them tells them that nobody thought of them.',
  options: {
    allow: {
      type: 'strings',
      default: [],
      description: 'Words of the list that this framework uses all the same.',
    },
  },
  examples: {
    bad: `roles:
  - id: pilot
    name: Pilot
    summary: Plans the manpower for the tugs.
#                      ^^^^^^^^ “manpower” speaks of one gender only. Write “staff” or “workforce”.
`,
    good: `roles:
  - id: pilot
    name: Pilot
    summary: Plans the staff for the tugs.
`,
  },
  *check(text, { style }, { allow }) {
    if (textKind(text) === 'label') return;
    const prose = proseOf(text);
    const matches = [...find(prose), ...(style.avoid?.includes('ableist') ? findAbleist(prose) : [])];
    for (const match of matches) {
      if (allow.includes(match.text.toLowerCase()) || isTitleOfHonour(prose, match)) continue;
      const { instead, because } = match.value;
      const words = instead.map(word => withCaseOf(word, match.text));
      const advice =
        words.length === 0
          ? 'Say it in other words.'
          : `Write ${listWords(
              words.map(word => `“${word}”`),
              'or',
            )}.`;
      yield {
        message: `“${match.text}” ${because}. ${advice}`,
        at: text.spanOf(match.start, match.end),
        fixes: words.flatMap(word => rewording(`Write “${word}”`, text, match, word, false)),
      };
    }
  },
});

const find = phraseFinder(nonInclusiveTerms);
const findAbleist = phraseFinder(ableistTerms);

/** “Her Majesty’s”, “His Excellency”. */
function isTitleOfHonour({ words }: Prose, { index }: Match<unknown>): boolean {
  return /^(?:majest|excellenc|highness|honou?r|royal|grace|holiness|lordship)/.test(
    words[index + 1]?.folded ?? '',
  );
}
