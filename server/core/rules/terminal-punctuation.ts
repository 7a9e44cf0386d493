import { rewording } from '../edits.ts';
import { cutOf } from '../prose/cut-text.ts';
import { deviationOf } from '../prose/deviation.ts';
import { type Passage, type Prose, proseOf } from '../prose/prose.ts';
import { isSentences } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

export const terminalPunctuation = defineRule({
  id: 'terminal-punctuation',
  on: 'text',
  severity: 'info',
  style: true,
  summary: 'Texts of one sort all end with a full stop, or none does.',
  why: 'A single full stop in a list of short texts catches the eye for no reason. The declared `style` says which it is; where it says nothing, the majority does.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  style:
    summaries:
      end: nothing
`,
      'pilots.yaml': `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew before each manoeuvre.
#                                                 ^ “Briefs the crew before each manoeuvre.” ends with a full stop, but the framework’s style asks for none.
    level: pilot
    theme: safety
    proficiency: Expert
`,
    },
    good: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  style:
    summaries:
      end: nothing
`,
      'pilots.yaml': `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew before each manoeuvre
    level: pilot
    theme: safety
    proficiency: Expert
`,
    },
  },
  *check(text, model) {
    if (!isSentences(text)) return;
    const prose = proseOf(text);
    for (const passage of prose.passages) {
      const deviation = deviationOf(model, prose, passage, 'end');
      if (deviation === undefined || cutOf(model, prose, passage, false) !== undefined) continue;
      const words = quote(text.value.slice(passage.start, passage.end));
      if (deviation.found === 'full-stop') {
        const stop = fullStopOf(prose, passage);
        if (stop === undefined) continue;
        yield {
          message: `${words} ends with a full stop, but ${deviation.because('none', 'have none')}.`,
          at: text.spanOf(stop, stop + 1),
          fixes: rewording('Delete the full stop', text, { start: stop, end: stop + 1 }, '', true),
        };
      } else {
        const { end } = passage;
        yield {
          message: `${words} ends without a full stop, but ${deviation.because('one', 'have one')}.`,
          at: text.spanOf(end - 1, end),
          fixes: rewording('Add a full stop', text, { start: end, end }, '.', false),
        };
      }
    }
  },
});

/** The full stop at the very end of a single sentence; none behind an abbreviation. */
function fullStopOf({ plain }: Prose, { start, end }: Passage): number | undefined {
  const written = plain.slice(start, end);
  const isPlainStop =
    /[^.]\.$/.test(written) && !/\b(?:etc|e\.g|i\.e|Inc|Ltd|Co|Corp|vs|no|\p{Lu})\.$/u.test(written);
  return isPlainStop && !/[.!?]\s+\S/.test(written) ? end - 1 : undefined;
}
