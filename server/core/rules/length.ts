import type { Model } from '../model.ts';
import type { Text } from '../parsed-file.ts';
import { agreedStyle } from '../prose/agreed-style.ts';
import { type Passage, proseOf } from '../prose/prose.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { isSentences, textKind } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const length = defineRule({
  id: 'length',
  on: 'text',
  severity: 'info',
  preset: 'strict',
  asked: [
    'longestSentence',
    'summaries: longest',
    'examples: longest',
    'descriptions: longest',
    'bullets: longest',
  ],
  style: true,
  summary: 'A summary, an example and a sentence are short enough to be read in one go.',
  why: 'Long summaries hide what is asked and spoil the layout of cards. The declared style says how long is too long; where it says nothing, the options do.',
  options: {
    summary: {
      type: 'integer',
      default: 160,
      description: 'The most characters of a competency’s summary, where the style names no number.',
    },
    example: {
      type: 'integer',
      default: 250,
      description: 'The most characters of an example, where the style names no number.',
    },
    sentence: {
      type: 'integer',
      default: 40,
      description: 'The most words of a sentence, where the style names no number.',
    },
  },
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  style:
    longestSentence: 10
skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast at the quay or at a buoy while the tide runs.
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This sentence has 15 words. At most 10 are easy to read.
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  style:
    longestSentence: 10
skills:
  - id: mooring
    name: Mooring
    description: Makes a vessel fast at the quay. Holds it against the tide.
`,
    },
  },
  *check(text, model, { summary, example, sentence }) {
    if (!isSentences(text)) return;
    const prose = proseOf(text);
    for (const passage of prose.passages) {
      const most = longest(model, text, passage, { summary, example });
      const count = passage.end - passage.start;
      if (most !== undefined && count > most) {
        yield {
          message: `This text has ${count} characters. At most ${most} are easy to take in.`,
          at: text.spanOf(passage.start, passage.end),
        };
        continue;
      }
      const mostWords = model.style.longestSentence ?? sentence;
      for (const { start, end, words } of sentencesOf(prose, passage)) {
        if (words.length <= mostWords) continue;
        yield {
          message: `This sentence has ${words.length} words. At most ${mostWords} are easy to read.`,
          at: text.spanOf(start, end),
        };
      }
    }
  },
});

function longest(
  model: Model,
  text: Text,
  passage: Passage,
  { summary, example }: { summary: number; example: number },
): number | undefined {
  const agreed = agreedStyle(model, text, passage).longest;
  if (agreed !== undefined) return agreed;
  const kind = textKind(text);
  return kind === 'summary' ? summary : kind === 'example' ? example : undefined;
}
