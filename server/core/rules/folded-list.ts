import { lineBreakOf, replacement } from '../edits.ts';
import type { FoldedList } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';

export const foldedList = defineRule({
  id: 'folded-list',
  on: 'folded-list',
  severity: 'warning',
  preset: 'minimal',
  summary: 'The points of a list in a text stay on lines of their own.',
  why: 'YAML joins the lines of a text below “>” or without any mark. A list in it becomes one long sentence with dashes.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    description: >
      This includes:
      - reading the wind
#     ^^^^^^^^^^^^^^^^^^ This line is joined with the one before it, so the list is lost. Write “|” behind “description:” to keep the lines.
      - choosing the bollards
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: |
      This includes:
      - reading the wind
      - choosing the bollards
`,
  },
  *check(problem) {
    const place = problem.key === '' ? 'before the text' : `behind “${problem.key}:”`;
    yield {
      message: `This line is joined with the one before it, so the list is lost. Write “|” ${place} to keep the lines.`,
      fixes: fixesOf(problem),
    };
  },
});

function fixesOf({ file, mark, indent }: FoldedList): Fix[] {
  if (mark === undefined) return [];
  const text = mark.end > mark.start ? '|' : `|${lineBreakOf(file)}${indent}`;
  return [replacement('Write “|” to keep the lines', file, mark, text, false)];
}
