import { stub } from '../analysis/unwritten.ts';
import { insertKey } from '../editing/insert-key.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { isWritten } from '../reading/written.ts';
import { defineRule, type Fix } from '../rule.ts';
import { nameThing, sentence } from '../wording.ts';

export const missingExample = defineRule({
  id: 'missing-example',
  on: 'competency',
  severity: 'info',
  style: true,
  summary: 'A competency has an example where the style asks for it, or where most of its family have one.',
  why: 'An example shows what a summary means in daily work. Where all others have one, readers take the competency without one for less important, or for unfinished.',
  examples: {
    bad: {
      'framework.yaml': `framework:
  id: harbour
  name: Harbour
lint:
  style:
    examplesRequired: true
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
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Competency “Briefs the crew before each manoeuvre” has no example, but the framework’s style asks for one.
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
    examplesRequired: true
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
  *check(competency, model) {
    if (model.style.examplesRequired === false || hasExample(competency)) return;
    const because = reasonFor(competency, model);
    if (because === undefined) return;
    yield {
      message: `${sentence(nameThing(model, competency))} has no example, but ${because}.`,
      fixes: fixesOf(competency),
    };
  },
});

function hasExample({ file, data }: Entity<'competency'>): boolean {
  if ((data.examples ?? []).length > 0) return true;
  const located = file.located(data);
  return data.examples === undefined && located !== undefined && isWritten(located, 'examples');
}

/** Nine of ten, so that a family which writes examples only where they help is left alone. */
function reasonFor({ parent }: Entity<'competency'>, model: Model): string | undefined {
  if (model.style.examplesRequired === true) return 'the framework’s style asks for one';
  if (parent === undefined) return undefined;
  const all = model.childrenOf(parent, 'competency');
  const count = all.filter(hasExample).length;
  return all.length >= 5 && count >= all.length * 0.9 && count >= all.length - 3
    ? `${count} of ${all.length} competencies of ${nameThing(model, parent)} have one`
    : undefined;
}

/** A stub: what it looks like only the author knows. */
function fixesOf({ file, data }: Entity<'competency'>): readonly Fix[] {
  const isListed = data.examples !== undefined;
  const edit = isListed
    ? undefined
    : insertKey(file, data, ['examples:', `  - ${stub}, what others can see of it`]);
  return edit === undefined ? [] : [{ title: 'Add room for an example', safe: false, edits: [edit] }];
}
