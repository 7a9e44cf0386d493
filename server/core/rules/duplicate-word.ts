import { rewording } from '../edits.ts';
import { proseOf } from '../prose/prose.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const duplicateWord = defineRule({
  id: 'duplicate-word',
  on: 'text',
  severity: 'info',
  english: true,
  summary: 'No word stands twice in a row.',
  why: 'A word that is written twice is a slip of the pen, and the eye of its author passes over it.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    description: Makes vessels fast at the the quay
#                                      ^^^^^^^ “the” stands twice in a row.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: Makes vessels fast at the quay
`,
  },
  *check(text) {
    if (textKind(text) === 'label') return;
    const { words, plain } = proseOf(text);
    for (const [index, word] of words.entries()) {
      const before = words[index - 1];
      if (before?.folded !== word.folded || !isSlip(word.folded)) continue;
      if (!/^\s+$/.test(plain.slice(before.end, word.start)) || plain[word.end] === '-') continue;
      if (/[-/]/.test(plain[before.start - 1] ?? '') || /^\n\s*\n/.test(plain.slice(before.end, word.start)))
        continue;
      yield {
        message: `“${word.text}” stands twice in a row.`,
        at: text.spanOf(before.start, word.end),
        fixes: rewording('Delete the second', text, { start: before.end, end: word.end }, '', false),
      };
    }
  },
});

/** “Had had” and “that that” may be right; numbers and names may be doubled. */
function isSlip(word: string): boolean {
  return /^\p{L}+$/u.test(word) && !doublable.has(word);
}

const doublable: ReadonlySet<string> = new Set(
  'had that is do very long many more much no bye ha knock pom so there who'.split(' '),
);
