import { rewording } from '../edits.ts';
import type { Model } from '../model.ts';
import { deviationOf } from '../prose/deviation.ts';
import { proseOf, wordsIn } from '../prose/prose.ts';
import { isSentences } from '../prose/text-kind.ts';
import { isVerbForm } from '../prose/verbs.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

export const capitalStart = defineRule({
  id: 'capital-start',
  on: 'text',
  severity: 'info',
  style: true,
  summary: 'Texts of one sort all begin with a capital, or all in lower case.',
  why: 'A text that begins otherwise than its neighbours looks like the second half of another. The declared `style` says which it is; where it says nothing, the majority does.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  style:
    examples:
      start: capital
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
    examples:
      - names the risks of the berth
#       ^^^^^ “names the risks of the berth” begins in lower case, but the framework’s style asks for a capital.
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
    examples:
      start: capital
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
    examples:
      - Names the risks of the berth
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
      const deviation = deviationOf(model, prose, passage, 'start');
      const word = wordsIn(prose, passage)[0];
      if (deviation === undefined || word === undefined) continue;
      const isCapital = deviation.found === 'capital';
      if (isCapital ? !isVerbForm(word.folded) : isTerm(model, word.text)) continue;
      const [form, wanted] = isCapital ? ['with a capital', 'lower case'] : ['in lower case', 'a capital'];
      const first = word.text.charAt(0);
      const mended = isCapital ? first.toLowerCase() : first.toUpperCase();
      yield {
        message: `${quote(text.value.slice(passage.start, passage.end))} begins ${form}, but ${deviation.because(wanted, `begin ${isCapital ? 'in lower case' : 'with a capital'}`)}.`,
        at: text.spanOf(word.start, word.end),
        fixes: rewording(
          `Write “${mended}${word.text.slice(1)}”`,
          text,
          { start: word.start, end: word.start + 1 },
          mended,
          false,
        ),
      };
    }
  },
});

/** A term of the glossary is spelt as it stands there. */
function isTerm(model: Model, word: string): boolean {
  return model.definitionsOf('term', word).length > 0;
}
