import { type Prose, proseOf } from '../prose/prose.ts';
import { textKind } from '../prose/text-kind.ts';
import { defineRule } from '../rule.ts';

export const negativeExample = defineRule({
  id: 'negative-example',
  on: 'text',
  severity: 'info',
  preset: 'strict',
  asked: ['positive: true'],
  english: true,
  style: true,
  summary: 'An example tells what people do, not what they refrain from.',
  why: 'Nobody can show what they have not done, and readers are left to guess what to do instead.',
  examples: {
    bad: `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew before each manoeuvre
    examples:
      - Keeps the bridge calm by not shouting
#                             ^^^^^^^^^^^^^^^ “by not shouting” tells what people refrain from. Say what they do instead.
    level: pilot
    theme: safety
    proficiency: Expert
`,
    good: `name: Pilots
levels:
  - id: pilot
themes:
  - id: safety
    name: Safety
competencies:
  - id: briefing
    summary: Briefs the crew before each manoeuvre
    examples:
      - Keeps the bridge calm by speaking in a low voice
    level: pilot
    theme: safety
    proficiency: Expert
`,
  },
  *check(text, { style }) {
    if (textKind(text) !== 'example' || style.positive === false) return;
    const found = negation(proseOf(text));
    if (found === undefined) return;
    yield {
      message: `“${found[0]}” tells what people refrain from. Say what they do instead.`,
      at: text.spanOf(found.index, found.index + found[0].length),
    };
  },
});

/** “Without help” is praise and “not only” no negation, so only these are. */
function negation({ plain }: Prose): RegExpExecArray | undefined {
  return (
    /\bby (?:not|never) \p{L}+ing\b/iu.exec(plain) ??
    /^(?:(?:does|do|is|are) not|(?:does|do|is|are)n['’]t|never|refrains? from|avoids? \p{L}+ing|stops? \p{L}+ing)\b(?! only\b)/iu.exec(
      plain,
    ) ??
    undefined
  );
}
