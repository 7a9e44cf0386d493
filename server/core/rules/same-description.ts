import { oncePer } from '../analysis/once-per.ts';
import { fold } from '../analysis/similarity.ts';
import { bareTitle } from '../analysis/titles.ts';
import { isUnwritten } from '../analysis/unwritten.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const sameDescription = defineRule({
  id: 'same-description',
  on: 'skill',
  severity: 'info',
  summary: 'Each skill has a description of its own.',
  why: 'Two skills with one description look like one skill under two names, and readers do not know which of them they are asked for. Skills that differ only by what stands in parentheses are left alone.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    description: Keeping a vessel in its place with lines.
  - id: line-handling
    name: Line handling
    description: Keeping a vessel in its place with lines.
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Skill “Line handling” has the same description as “Mooring”.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: Keeping a vessel in its place with lines.
  - id: line-handling
    name: Line handling
    description: Throwing, catching and storing lines safely.
`,
  },
  *check(skill, model) {
    const { description } = skill.data;
    if (description === undefined || isUnwritten(description)) return;
    const first = byDescription(model)
      .get(fold(description))
      ?.find(other => other === skill || !isScoped(other, skill));
    if (first === undefined || first === skill) return;
    yield {
      message: `${sentence(nameThing(model, skill))} has the same description as ${quote(model.titleOf(first))}.`,
      at: ['description'],
      related: [
        { message: sentence(`${nameThing(model, first)} is here.`), file: first.file, span: first.head },
      ],
    };
  },
});

const byDescription = oncePer((model: Model): ReadonlyMap<string, readonly Entity<'skill'>[]> => {
  const skills = new Map<string, Entity<'skill'>[]>();
  for (const skill of model.entities('skill')) {
    if (skill.data.description === undefined) continue;
    const key = fold(skill.data.description);
    const known = skills.get(key);
    if (known === undefined) skills.set(key, [skill]);
    else known.push(skill);
  }
  return skills;
});

/** “User focus” and “User focus (design)” are one skill for two groups of people. */
function isScoped(one: Entity<'skill'>, other: Entity<'skill'>): boolean {
  return fold(bareTitle(one.data.name ?? '')) === fold(bareTitle(other.data.name ?? ''));
}
