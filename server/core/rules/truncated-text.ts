import { rewording } from '../edits.ts';
import { cutOf } from '../prose/cut-text.ts';
import { proseOf } from '../prose/prose.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

export const truncatedText = defineRule({
  id: 'truncated-text',
  on: 'text',
  severity: 'warning',
  summary: 'A text goes on to its end.',
  why: 'Texts lose their end when they are copied out of forms and tables with a limit. What was lost is often the part that says how much is asked.',
  examples: {
    bad: `components:
  training:
    - id: ropes
      title: Ropes
      details: Practises knots. Learns how a line is spliced in accordance with agreed
#                                                               ^^^^^^^^^^^^^^^^^^^^^^ “… accordance with agreed” ends without a full stop, unlike the sentences before it. Is the end missing?
    - id: tides
      title: Tides and the
#            ^^^^^^^^^^^^^ “… Tides and the” ends with “the”. The end is missing.
      details: Reading tide tables.
`,
    good: `components:
  training:
    - id: ropes
      title: Ropes
      details: Practises knots. Learns how a line is spliced in accordance with agreed procedures.
    - id: tides
      title: Tides and the weather
      details: Reading tide tables.
`,
  },
  *check(text, model) {
    if (textKind(text) === 'label') return;
    const isEnglish = /^en\b/i.test(model.language);
    const prose = proseOf(text);
    for (const passage of prose.passages) {
      const cut = cutOf(model, prose, passage, isEnglish);
      if (cut === undefined) continue;
      const words = quote(`… ${text.value.slice(cut.start, cut.end)}`);
      yield {
        message: `${words} ${cut.reason}. ${cut.isCertain ? 'The end is missing.' : 'Is the end missing?'}`,
        at: text.spanOf(cut.start, cut.end),
        fixes: cut.isCertain
          ? []
          : rewording(
              'Only the full stop is missing: add it',
              text,
              { start: cut.end, end: cut.end },
              '.',
              false,
            ),
      };
    }
  },
});
