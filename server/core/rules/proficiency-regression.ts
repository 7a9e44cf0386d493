import { type Rise, risesTo } from '../analysis/progression.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

export const proficiencyRegression = defineRule({
  id: 'proficiency-regression',
  on: ['competency', 'role'],
  severity: 'warning',
  summary: 'Whoever moves up a level is asked for at least as much of the same.',
  why: 'A proficiency that falls on the way up is mostly a slip. Where it is meant, because those who lead no longer do it daily, a suppression says so to the next reader.',
  examples: {
    bad: `name: Pilots
levels:
  - id: pilot
    name: Pilot
  - id: senior-pilot
    name: Senior Pilot
skills:
  - id: mooring
    name: Mooring
roles:
  - id: pilot
    name: Pilot
    level: pilot
    skills:
      - skill: mooring
        level: practitioner
  - id: senior-pilot
    name: Senior Pilot
    level: senior-pilot
    skills:
      - skill: mooring
        level: working
#              ^^^^^^^ Role “Senior Pilot” asks for “Mooring” at “working”, less than the “practitioner” of role “Pilot” below it.
`,
    good: `name: Pilots
levels:
  - id: pilot
    name: Pilot
  - id: senior-pilot
    name: Senior Pilot
skills:
  - id: mooring
    name: Mooring
roles:
  - id: pilot
    name: Pilot
    level: pilot
    skills:
      - skill: mooring
        level: practitioner
  - id: senior-pilot
    name: Senior Pilot
    level: senior-pilot
    skills:
      - skill: mooring
        level: practitioner
`,
  },
  *check(subject, model) {
    for (const { course, from, to } of risesTo(model, subject)) {
      if (to.rank >= from.rank) continue;
      yield {
        message: messageOf({ course, from, to }, subject, model),
        at: to.reference.span,
        related: [
          { message: 'More is asked here, lower down.', file: from.owner.file, span: from.reference.span },
        ],
      };
    }
  },
});

function messageOf({ course, from, to }: Rise, subject: Entity, model: Model): string {
  const [less, more] = [quote(to.reference.text), quote(from.reference.text)];
  const thing = sentence(nameThing(model, subject));
  if (subject.kind === 'role')
    return `${thing} asks for ${quote(course.title)} at ${less}, less than the ${more} of ${nameThing(model, from.owner)} below it.`;
  return `${thing} asks for ${less}, less than the ${more} of a level below it in the same thread.`;
}
