import { edit } from '../edits.ts';
import { defineRule } from '../rule.ts';

export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  on: 'suppression',
  severity: 'info',
  summary: 'A comment that suppresses a rule has something to suppress, and says why.',
  why: 'A suppression that is no longer needed hides the next mistake in its place. One without a reason cannot be judged by whoever comes after.',
  examples: {
    bad: `# rolewright-disable-file placeholder-text
#                         ^^^^^^^^^^^^^^^^ “placeholder-text” has nothing to suppress here. The comment can be deleted.
skills:
  - id: mooring
    name: Mooring
    description: Keeps a vessel in its place
`,
    good: `skills:
  - id: mooring
    name: Mooring
    # rolewright-disable-next-line placeholder-text: the abbreviation is the name of a body
    description: Keeps the TBC of the harbour informed
`,
  },
  *check({ rule, isUsed, isActive, knownRules, reason, file, comment }) {
    if (!knownRules.includes(rule) || !isActive) return;
    if (!isUsed) {
      const message = `“${rule}” has nothing to suppress here. The comment can be deleted.`;
      yield {
        message,
        fixes: [{ title: 'Delete the comment', safe: false, edits: [edit(file, comment, '')] }],
      };
    } else if (reason === undefined) {
      yield { message: `Say why “${rule}” is suppressed here: write the reason after a colon.` };
    }
  },
});
