import { rewording } from '../edits.ts';
import { phraseFinder } from '../prose/phrases.ts';
import { proseOf } from '../prose/prose.ts';
import { isSentences } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const firstPersonSingular = defineRule({
  id: 'first-person-singular',
  on: 'text',
  severity: 'info',
  preset: 'strict',
  asked: ['preferWe: true'],
  english: true,
  style: true,
  summary: 'A framework speaks as “we”, not as “I”.',
  why: 'A framework is agreed on by many. “I recommend” makes it the opinion of somebody whom the reader does not know.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    description: I recommend two lines.
#                ^ “I” speaks for one person. The framework speaks as “we”.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: We recommend two lines.
`,
  },
  *check(text, { style }) {
    if (!isSentences(text) || style.preferWe === false || text.owner?.kind === 'competency') return;
    const prose = proseOf(text);
    for (const match of find(prose)) {
      const { text: word, value, start, end } = match;
      if (/^i\b/i.test(word) && !isPronoun(prose.plain, start, end)) continue;
      const isStart = prose.starts.has(start);
      const words = isStart ? value.charAt(0).toUpperCase() + value.slice(1) : value;
      yield {
        message: `“${word}” speaks for one person. The framework speaks as “we”.`,
        at: text.spanOf(start, end),
        fixes: rewording(`Write “${words}”`, text, match, words, false),
      };
    }
  },
});

const find = phraseFinder([
  ['i', 'we'],
  ["i'd", 'we’d'],
  ["i'll", 'we’ll'],
  ["i'm", 'we’re'],
  ["i've", 'we’ve'],
  ['my', 'our'],
  ['myself', 'ourselves'],
]);

/** Not a numeral (“Part I”), a letter of a list (“I.”) or of “I/O”. */
function isPronoun(plain: string, start: number, end: number): boolean {
  return (
    plain[start] === 'I' &&
    /^(?:\s+\p{Ll}|['’])/u.test(plain.slice(end)) &&
    !/\p{Lu}\p{L}*\s$/u.test(plain.slice(Math.max(0, start - 40), start))
  );
}
