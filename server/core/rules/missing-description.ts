import { oncePer } from '../analysis/once-per.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { isWritten } from '../reading/written.ts';
import { defineRule } from '../rule.ts';
import { nameThing, sentence } from '../wording.ts';

export const missingDescription = defineRule({
  id: 'missing-description',
  on: ['skill', 'theme'],
  severity: 'info',
  summary: 'A skill has a description and a theme a summary, where most of its siblings have one.',
  why: 'A bare name means something else to each reader. Frameworks that describe none of their skills or themes, or few, are left alone.',
  examples: {
    bad: `skills:
  - id: mooring
    name: Mooring
    description: Keeping a vessel in its place with lines.
  - id: tides
    name: Tides
    description: Knowing when there is enough water.
  - id: signals
    name: Signals
#         ^^^^^^^ Skill “Signals” has no description, as most skills here have.
`,
    good: `skills:
  - id: mooring
    name: Mooring
    description: Keeping a vessel in its place with lines.
  - id: tides
    name: Tides
    description: Knowing when there is enough water.
  - id: signals
    name: Signals
    description: Speaking to other vessels by flag and lamp.
`,
  },
  *check(subject, model) {
    const isSkill = subject.kind === 'skill';
    const key = isSkill ? 'description' : 'summary';
    const located = subject.file.located(subject.data);
    if (located === undefined || isWritten(located, key)) return;
    const siblings = isSkill
      ? skillsOf(model)
      : subject.parent === undefined
        ? undefined
        : themesOf(model)(subject.parent);
    if (siblings === undefined || siblings.described < 2 || siblings.described <= siblings.bare) return;
    yield {
      message: `${sentence(nameThing(model, subject))} has no ${key}, as most ${isSkill ? 'skills' : 'themes'} here have.`,
    };
  },
});

interface Count {
  readonly described: number;
  readonly bare: number;
}

const skillsOf = oncePer((model: Model): Count => count(model.entities('skill'), 'description'));

const themesOf = oncePer((model: Model) =>
  oncePer((family: Entity): Count => count(model.childrenOf(family, 'theme'), 'summary')),
);

function count(things: readonly Entity[], key: string): Count {
  const described = things.filter(({ data }) => key in data).length;
  return { described, bare: things.length - described };
}
