import { phraseFinder } from '../prose/phrases.ts';
import { proseOf } from '../prose/prose.ts';
import { isSentences } from '../prose/text-kind.ts';
import { openEndings, vagueWords } from '../prose/vague-words.ts';
import { defineRule } from '../rule.ts';

export const vagueWord = defineRule({
  id: 'vague-word',
  on: 'text',
  severity: 'info',
  preset: 'strict',
  asked: ['avoid: vague-words'],
  english: true,
  style: true,
  summary: 'A text says what and how much it means.',
  why: 'Two people who assess the same work read “various” or “where appropriate” differently, and each is right. A style with `avoid: [vague-words]` looks for more such words.',
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
    summary: Handles various vessels, lines etc.
#                    ^^^^^^^ “various” leaves open what is meant. Say which or how much.
#                                           ^^^ “etc” leaves open what is meant. Say which or how much.
    responsibilities:
      - call a tug where appropriate
#                  ^^^^^^^^^^^^^^^^^ “where appropriate” leaves open what is meant. Say when.
`,
    good: `roles:
  - id: pilot
    name: Pilot
    summary: Handles tankers and ferries, their lines and anchors.
    responsibilities:
      - call a tug when the wind is above 20 knots, and report as appropriate for the berth
`,
  },
  *check(text, { style }, { allow }) {
    if (!isSentences(text)) return;
    const prose = proseOf(text);
    const more = style.avoid?.includes('vague-words') ? findMore(prose) : [];
    for (const { text: words, start, end } of [...find(prose), ...more]) {
      if (allow.includes(words.toLowerCase())) continue;
      if (/^as appropriate$/i.test(words) && /^\s+(?:for|to)\b/i.test(prose.plain.slice(end))) continue;
      yield {
        message: `“${words}” leaves open what is meant. Say ${conditional.test(words) ? 'when' : 'which or how much'}.`,
        at: text.spanOf(start, end),
      };
    }
  },
});

const conditional = /^(?:as|where|when) /i;

const find = phraseFinder(openEndings.map(words => [words, undefined]));
const findMore = phraseFinder(vagueWords.map(words => [words, undefined]));
