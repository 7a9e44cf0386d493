import { quoted, replacement } from '../edits.ts';
import { defineRule } from '../rule.ts';

export const ambiguousScalar = defineRule({
  id: 'ambiguous-scalar',
  on: 'ambiguous-scalar',
  severity: 'info',
  preset: 'strict',
  summary:
    'A text that other programs could take for a number, a date or a yes or no stands in quotation marks.',
  why: 'Rolewright reads “2.10” or “no” as they are written. Other programs that read YAML make 2.1 of the one and “false” of the other.',
  examples: {
    bad: `skills:
  - id: mooring
    code: 1E30
#         ^^^^ Other programs read “1E30” as a number. In quotation marks it stays a text everywhere.
    name: Mooring
`,
    good: `skills:
  - id: mooring
    code: '1E30'
    name: Mooring
`,
  },
  *check({ text, file, span }) {
    yield {
      message: `Other programs read “${text}” as ${meaningOf(text)}. In quotation marks it stays a text everywhere.`,
      fixes: [replacement('Put it in quotation marks', file, span, quoted(text), true)],
    };
  },
});

function meaningOf(text: string): string {
  if (/^(?:~|null)$/i.test(text)) return 'nothing';
  if (/^(?:y|yes|n|no|true|false|on|off)$/i.test(text)) return 'a yes or no';
  if (/^\d{4}-/.test(text)) return 'a date';
  if (/:/.test(text)) return 'a time';
  return text === '=' || text === '<<' ? 'a sign with a meaning of its own' : 'a number';
}
