import { rewording } from '../edits.ts';
import { fillerWords, moreTrivialisingWords, type Place, trivialisingWords } from '../prose/filler-words.ts';
import { type Match, phraseFinder } from '../prose/phrases.ts';
import { firstFrom, type Prose, proseOf } from '../prose/prose.ts';
import { isSentences } from '../prose/text-kind.ts';
import { isVerbForm } from '../prose/verbs.ts';
import { defineRule } from '../rule.ts';
import type { Span } from '../span.ts';

export const fillerOrTrivialising = defineRule({
  id: 'filler-or-trivialising',
  on: 'text',
  severity: 'info',
  english: true,
  style: true,
  summary: 'No word says that something is simple or known, or only fills the sentence.',
  why: 'What is simple to the author may be what the reader is learning. The sentence says the same without the word. A style with `avoid: [trivialising, fillers]` looks for more such words.',
  examples: {
    bad: `roles:
  - id: pilot
    name: Pilot
    summary: Obviously knows the harbour and simply calls the tugs.
#            ^^^^^^^^^ “Obviously” adds nothing but that it is easy. The sentence says the same without it.
#                                            ^^^^^^ “simply” adds nothing but that it is easy. The sentence says the same without it.
`,
    good: `roles:
  - id: pilot
    name: Pilot
    summary: Knows the harbour and calls the tugs.
`,
  },
  *check(text, { style }) {
    if (!isSentences(text)) return;
    const prose = proseOf(text);
    const trivial = [...find(prose), ...(style.avoid?.includes('trivialising') ? findMore(prose) : [])];
    const fillers = style.avoid?.includes('fillers') ? findFillers(prose) : [];
    for (const match of [...trivial, ...fillers].filter(found => isFiller(prose, found))) {
      const what = fillers.includes(match) ? 'only fills the sentence' : 'adds nothing but that it is easy';
      const { span, words } = without(prose, match);
      yield {
        message: `“${match.text}” ${what}. The sentence says the same without it.`,
        at: text.spanOf(match.start, match.end),
        fixes: rewording(`Delete “${match.text}”`, text, span, words, false),
      };
    }
  },
});

const find = phraseFinder(trivialisingWords);
const findMore = phraseFinder(moreTrivialisingWords);
const findFillers = phraseFinder(fillerWords);

function isFiller(prose: Prose, { value, start, end, index }: Match<Place>): boolean {
  const before = prose.words[index - 1]?.folded ?? '';
  const next = prose.words[firstFrom(prose.words, end)]?.folded ?? '';
  const isOpening = prose.starts.has(start);
  switch (value) {
    case 'anywhere':
      return true;
    case 'before-verb':
      return !['not', 'than', 'only'].includes(before) && (isVerbForm(next) || isOpening);
    case 'opening':
      return (
        /^,/.test(prose.plain.slice(end)) &&
        (isOpening || /[.!?]\s+$/.test(prose.plain.slice(Math.max(0, start - 10), start)))
      );
  }
}

/** The word with the space behind it; at the start of a sentence the next word takes its capital. */
function without({ plain }: Prose, { start, end, text }: Match<unknown>): { span: Span; words: string } {
  const gap = /^,?\s+/.exec(plain.slice(end))?.[0].length ?? 0;
  const next = plain.charAt(end + gap);
  if (gap === 0 || next === '')
    return { span: { start: start - (/\s/.test(plain.charAt(start - 1)) ? 1 : 0), end }, words: '' };
  const isCapital = /^\p{Lu}/u.test(text);
  return { span: { start, end: end + gap + 1 }, words: isCapital ? next.toUpperCase() : next };
}
