import { flatProficiencyOf } from '../analysis/flat-proficiency.ts';
import { type Course, coursesThrough, type Step } from '../analysis/progression.ts';
import type { Entity } from '../parsed-file.ts';
import { defineRule } from '../rule.ts';
import { nameThing, quote, sentence } from '../wording.ts';

const family = (middle: string) => `name: Pilots
levels:
  - id: mate
  - id: pilot
  - id: master
themes:
  - id: safety
    name: Safety
competencies:
  - id: drill-mate
    summary: Takes part in fire drills
    thread: drills
    level: mate
    theme: safety
    proficiency: ${middle}
  - id: drill-pilot
    summary: Plans fire drills
    thread: drills
    level: pilot
    theme: safety
    proficiency: Working knowledge
  - id: drill-master
    summary: Judges fire drills
    thread: drills
    level: master
    theme: safety
    proficiency: Working knowledge
`;

export const levelPlateau = defineRule({
  id: 'level-plateau',
  on: ['competency', 'role'],
  severity: 'info',
  preset: 'strict',
  summary: 'What is asked grows within a few levels.',
  why: 'Somebody who climbs three levels and reads the same word each time cannot see what is expected to become better.',
  options: {
    levels: {
      type: 'integer',
      default: 3,
      description: 'How many levels in a row may not ask for the same.',
    },
  },
  examples: {
    bad: `${family('Working knowledge')}#                ^^^^^^^^^^^^^^^^^ Competency “Judges fire drills” asks for “Working knowledge”, as the levels below it in the same thread already do.\n`,
    good: family('Foundational'),
  },
  *check(subject, model, { levels }) {
    const told = new Set<string>();
    for (const course of coursesThrough(model, subject)) {
      const run = runUpTo(course, subject);
      const step = run.at(-1);
      if (step === undefined || run.length !== levels || step.isHighest || told.has(course.title)) continue;
      const isCompetency = subject.kind === 'competency';
      if (isCompetency && flatProficiencyOf(model, course.family) !== undefined) continue;
      told.add(course.title);
      const thing = sentence(nameThing(model, subject));
      const value = quote(step.reference.text);
      yield {
        message: isCompetency
          ? `${thing} asks for ${value}, as the levels below it in the same thread already do.`
          : `${thing} asks for ${quote(course.title)} at ${value}, as the roles below it already do.`,
        at: step.reference.span,
        related: run.slice(0, -1).map(({ owner, reference }) => ({
          message: 'The same is asked here.',
          file: owner.file,
          span: reference.span,
        })),
      };
    }
  },
});

/** The steps on levels right below one another that ask for the same, up to that of a competency or role. */
function runUpTo({ way, steps }: Course, owner: Entity): readonly Step[] {
  const last = steps.findIndex(step => step.owner === owner);
  let first = last;
  const continues = (from: Step | undefined, to: Step | undefined) =>
    from !== undefined &&
    to !== undefined &&
    from.rank === to.rank &&
    way.indexOf(to.level) - way.indexOf(from.level) === 1;
  while (continues(steps[first - 1], steps[first])) first--;
  return last === -1 ? [] : steps.slice(first, last + 1);
}
