import { defineRule } from '../rule.ts';

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  on: 'duplicate-key',
  severity: 'error',
  preset: 'minimal',
  summary: 'A key stands once in a thing.',
  why: 'Programs read only one of the two and drop the other without a word, so a text that somebody wrote is lost.',
  examples: {
    bad: `roles:
  - id: analyst
    name: Analyst
    summary: Finds out what users need.
    summary: Describes what users need.
#   ^^^^^^^ “summary” is written twice here; only the first one counts.
`,
    good: `roles:
  - id: analyst
    name: Analyst
    summary: Finds out what users need and describes it.
`,
  },
  *check({ key, file, first }) {
    yield {
      message: `“${key}” is written twice here; only the first one counts.`,
      related: [{ message: `“${key}” is written here first.`, file, span: first }],
    };
  },
});
