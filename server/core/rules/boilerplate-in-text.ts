import { pageFurniture } from '../prose/page-furniture.ts';
import { type Passage, type Prose, proseOf } from '../prose/prose.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { isSentences } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';
import type { Span } from '../span.ts';
import { quote } from '../wording.ts';

export const boilerplateInText = defineRule({
  id: 'boilerplate-in-text',
  on: 'text',
  severity: 'warning',
  english: true,
  summary: 'No furniture of a page, such as a link of its navigation or its footer, stands in a text.',
  why: 'Texts that are copied from a page bring along what stood around them. On a card it makes no sense, and a copyright notice may be wrong there.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast at the quay. Back to top
#                                                 ^^^^^^^^^^^ “Back to top” was part of a page, not of this text.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast at the quay.
`,
  },
  *check(text) {
    if (!isSentences(text) || speaksForTheWhole.has(text.property) || !hint.test(text.value)) return;
    const prose = proseOf(text);
    for (const passage of prose.passages) {
      const found = furnitureIn(prose, passage);
      if (found === undefined) continue;
      yield {
        message: `${quote(text.value.slice(found.start, found.end))} was part of a page, not of this text.`,
        at: text.spanOf(found.start, found.end),
      };
    }
  },
});

/** Most texts have none of these words and need no closer look. */
const hint =
  /feedback|\bto (?:the )?(?:top|home|overview|prev|main|contents)|skip to|click|\b(?:more|less|page|reserved|copyright|cookies|policy|conditions|tab|window|this)\b|©|\(c\)/i;

/** Copyright and links belong there. */
const speaksForTheWhole: ReadonlySet<string> = new Set(['attribution', 'notice', 'statement']);

function furnitureIn(prose: Prose, passage: Passage): Span | undefined {
  for (const sentence of sentencesOf(prose, passage)) {
    const written = prose.plain.slice(sentence.start, sentence.end).replace(/[.!…»>→\s]+$/, '');
    for (const pattern of pageFurniture) {
      const match = pattern.exec(written);
      if (match === null) continue;
      const start = sentence.start + match.index;
      return { start, end: start + match[0].length };
    }
  }
  return undefined;
}
