import { flatProficiencyOf } from '../analysis/flat-proficiency.ts';
import { defineRule } from '../rule.ts';
import { nameThing, quote } from '../wording.ts';

const competencies = (proficiencies: readonly string[]) =>
  ['mate', 'pilot']
    .flatMap(level => ['Reads', 'Steers', 'Moors', 'Signals', 'Briefs'].map(verb => ({ level, verb })))
    .map(
      ({ level, verb }, index) => `  - id: ${level}-${verb.toLowerCase()}
    summary: ${verb} as a ${level} of the harbour does
    level: ${level}
    theme: seamanship
    proficiency: ${proficiencies[index % proficiencies.length]}
`,
    )
    .join('');

export const flatProficiency = defineRule({
  id: 'flat-proficiency',
  on: 'family',
  severity: 'info',
  summary: 'Proficiencies tell competencies and levels apart.',
  why: 'Where every competency of every level asks for the same proficiency, the word tells nobody anything. Often it was filled in once and never thought about.',
  examples: {
    bad: `name: Pilots
#     ^^^^^^ Every competency of job family “Pilots” states the proficiency “Expert”, at whatever level.
levels:
  - id: mate
  - id: pilot
themes:
  - id: seamanship
    name: Seamanship
competencies:
${competencies(['Expert'])}`,
    good: `name: Pilots
levels:
  - id: mate
  - id: pilot
themes:
  - id: seamanship
    name: Seamanship
competencies:
${competencies(['Awareness', 'Awareness', 'Foundational', 'Awareness', 'Foundational', 'Practitioner', 'Expert'])}`,
  },
  *check(family, model) {
    const proficiency = flatProficiencyOf(model, family);
    if (proficiency === undefined) return;
    yield {
      message: `Every competency of ${nameThing(model, family)} states the proficiency ${quote(proficiency)}, at whatever level.`,
    };
  },
});
