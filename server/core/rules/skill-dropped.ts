import { fittingSkillLevel } from '../analysis/fitting-level.ts';
import { breakIn } from '../analysis/progression.ts';
import { rolesBelow } from '../analysis/role-chains.ts';
import { insertItem } from '../editing/item-edits.ts';
import type { Model } from '../model.ts';
import type { Entity, Reference } from '../parsed-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

const roles = (upper: string) => `name: Pilots
levels:
  - id: pilot
  - id: senior-pilot
skills:
  - id: mooring
    name: Mooring
  - id: tides
    name: Tides
roles:
  - id: pilot
    name: Pilot
    level: pilot
    skills:
      - skill: mooring
        level: working
      - skill: tides
        level: working
  - id: senior-pilot
    name: Senior Pilot
    level: senior-pilot
    skills:
${upper}      - skill: mooring
        level: expert
`;

export const skillDropped = defineRule({
  id: 'skill-dropped',
  on: 'role',
  severity: 'info',
  summary: 'A skill that a role requires is required one level up as well.',
  why: 'Whoever is promoted keeps working with what got them there. A skill that is missing higher up was mostly forgotten there.',
  examples: {
    bad: roles('').replace(
      '    skills:\n      - skill: mooring\n        level: expert\n',
      `    skills:
#   ^^^^^^ Role “Senior Pilot” does not require “Tides”, which role “Pilot” below it requires.
      - skill: mooring
        level: expert
`,
    ),
    good: roles('      - skill: tides\n        level: working\n'),
  },
  *check(role, model) {
    const items = role.data.skills ?? [];
    if (items.length === 0) return;
    const required = new Set(skillsOf(model, role).keys());
    const told = new Set<Entity>();
    for (const lower of rolesBelow(model, role)) {
      const skills = [...skillsOf(model, lower)];
      const dropped = skills.filter(([skill]) => !required.has(skill));
      if (dropped.length * 2 > skills.length || isOverBreak(model, role)) continue;
      for (const [skill, reference] of dropped) {
        if (told.has(skill)) continue;
        told.add(skill);
        const level = model.referenceAt(reference.container, 'level')?.text;
        yield {
          message: `${sentence(nameThing(model, role))} does not require ${quote(model.titleOf(skill))}, which ${nameThing(model, lower)} below it requires.`,
          at: { key: ['skills'] },
          related: [{ message: 'It is required here.', file: reference.file, span: reference.span }],
          fixes: addition(model, role, skill, reference.text, fittingSkillLevel(model, role, skill) ?? level),
        };
      }
    }
  },
});

/** The skills that a role requires, each with the place that says so. */
function skillsOf(model: Model, role: Entity<'role'>): ReadonlyMap<Entity, Reference> {
  return new Map(
    (role.data.skills ?? []).flatMap(item => {
      const reference = model.referenceAt(item, 'skill');
      const resolution = reference === undefined ? undefined : model.resolve(reference);
      return resolution?.status === 'found' ? [[resolution.entity, reference!] as const] : [];
    }),
  );
}

/** Behind a break in the ladder stands another kind of work. */
function isOverBreak(model: Model, role: Entity<'role'>): boolean {
  const standpoint = model.standpointOf(role);
  const family = model.follow(standpoint, 'family');
  const gap = family === undefined ? undefined : breakIn(model, family as Entity<'family'>);
  return gap !== undefined && gap.to === model.follow(standpoint, 'level');
}

function addition(
  model: Model,
  role: Entity<'role'>,
  skill: Entity,
  name: string,
  level: string | undefined,
): readonly Fix[] {
  const list = role.data.skills;
  if (list === undefined || level === undefined) return [];
  const change = insertItem(role.file, list, list.length - 1, [`skill: ${name}`, `level: ${level}`]);
  const title = `Require ${quote(model.titleOf(skill))} at ${quote(level)} here too`;
  return change === undefined ? [] : [{ title, safe: false, edits: [change] }];
}
