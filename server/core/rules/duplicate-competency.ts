import { fold } from '../analysis/similarity.ts';
import { isUnwritten } from '../analysis/unwritten.ts';
import { deleteItem } from '../editing/item-edits.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { quote } from '../wording.ts';

export const duplicateCompetency = defineRule({
  id: 'duplicate-competency',
  on: 'family',
  severity: 'warning',
  summary: 'A competency stands once at a level and theme.',
  why: 'Readers see the same expectation twice and look for a difference that is not there. Usually one of the two was copied and forgotten.',
  examples: {
    bad: `name: Harbour pilots
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
    proficiency: Practitioner
  - id: crew-briefing
    summary: Briefs the crew before each manoeuvre
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Briefs the crew before each manoeuvre” stands twice at this level and theme, under two ids.
    level: pilot
    theme: safety
    proficiency: Practitioner
`,
    good: `name: Harbour pilots
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
    proficiency: Practitioner
`,
  },
  *check(family, model) {
    const seen = new Map<string, Entity<'competency'>>();
    for (const competency of model.childrenOf(family, 'competency')) {
      const { summary, level, theme } = competency.data;
      if (summary === undefined || isUnwritten(summary) || level === undefined || theme === undefined)
        continue;
      const key = JSON.stringify([fold(summary), level, theme]);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, competency);
        continue;
      }
      if (first.id === competency.id) continue;
      const { competencies = [] } = family.data;
      const change = deleteItem(
        family.file,
        family.data,
        'competencies',
        competencies.indexOf(competency.data),
      );
      yield {
        message: `${quote(summary)} stands twice at this level and theme, under two ids.`,
        at: competency.head,
        related: [{ message: 'It stands here first.', file: first.file, span: first.head }],
        fixes: change === undefined ? [] : [{ title: 'Delete the second one', safe: false, edits: [change] }],
      };
    }
  },
});
