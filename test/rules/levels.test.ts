import assert from 'node:assert/strict';
import { lint } from '../../server/core/lint.ts';
import { lintConfigOf } from '../../server/core/linting/lint-config.ts';
import { rules } from '../../server/core/rules/index.ts';
import { addressOf, filesOf, markOf, marksIn, workspaceOf } from '../support/example.ts';

/** For a rule, places where it speaks or keeps silent that its own example does not show. */
const cases: readonly (readonly [rule: string, what: string, text: string])[] = [
  [
    'proficiency-regression',
    'a thread, over a level without it',
    `name: Pilots
levels: [{ id: mate }, { id: pilot }, { id: master }]
themes: [{ id: safety, name: Safety }]
competencies:
  - { id: a, summary: Joins drills, thread: drills, level: mate, theme: safety, proficiency: Expert }
  - { id: b, summary: Judges drills, thread: drills, level: master, theme: safety, proficiency: Awareness }
#                                                                                               ^^^^^^^^^ Competency “Judges drills” asks for “Awareness”, less than the “Expert” of a level below it in the same thread.
`,
  ],
  [
    'proficiency-regression',
    'two tracks of one list',
    `name: Pilots
levels: [{ id: master, track: sea }, { id: captain, track: land }]
skills: [{ id: mooring, name: Mooring }]
roles:
  - { id: master, name: Master, level: master, skills: [{ skill: mooring, level: expert }] }
  - { id: captain, name: Captain, level: captain, skills: [{ skill: mooring, level: working }] }
`,
  ],
  [
    'proficiency-regression',
    'the depth of a component',
    `name: Pilots
levels: [{ id: pilot }, { id: master }]
components:
  knowledge: [{ id: tides, title: Tides, depth: aware-of }]
roles:
  - { id: pilot, name: Pilot, level: pilot, knowledge: [{ use: tides, depth: expert-in }] }
  - { id: master, name: Master, level: master, knowledge: [{ use: tides, depth: aware-of }] }
#                                                                               ^^^^^^^^ Role “Master” asks for “Tides” at “aware-of”, less than the “expert-in” of role “Pilot” below it.
`,
  ],
  [
    'proficiency-regression',
    'two roles a level that cannot be told apart',
    `name: Harbour
levels: [{ id: one }, { id: two }]
skills: [{ id: mooring, name: Mooring }]
roles:
  - { id: a, name: Pilot, level: one, skills: [{ skill: mooring, level: expert }] }
  - { id: b, name: Clerk, level: one, skills: [{ skill: mooring, level: awareness }] }
  - { id: c, name: Captain, level: two, skills: [{ skill: mooring, level: working }] }
`,
  ],
  [
    'skill-dropped',
    'another kind of role',
    `name: Pilots
levels: [{ id: pilot }, { id: clerk }]
skills: [{ id: mooring, name: Mooring }, { id: tides, name: Tides }, { id: letters, name: Letters }]
roles:
  - { id: pilot, name: Pilot, level: pilot, skills: [{ skill: mooring, level: expert }, { skill: tides, level: expert }] }
  - { id: clerk, name: Clerk, level: clerk, skills: [{ skill: letters, level: working }] }
`,
  ],
  [
    'level-plateau',
    'the top of a scale',
    `name: Pilots
levels: [{ id: one }, { id: two }, { id: three }]
skills: [{ id: mooring, name: Mooring }]
roles:
  - { id: a, name: One, level: one, skills: [{ skill: mooring, level: expert }] }
  - { id: b, name: Two, level: two, skills: [{ skill: mooring, level: expert }] }
  - { id: c, name: Three, level: three, skills: [{ skill: mooring, level: expert }] }
`,
  ],
  [
    'thread-gap',
    'titles that repeat, without tags',
    `name: Pilots
levels: [{ id: mate }, { id: pilot }, { id: master }]
themes: [{ id: safety, name: Safety }]
competencies:
  - { id: a1, summary: Fire drills, level: mate, theme: safety, proficiency: Awareness }
  - { id: a2, summary: Lookout in fog, level: mate, theme: safety, proficiency: Awareness }
  - { id: b1, summary: Fire drills, level: pilot, theme: safety, proficiency: Awareness }
  - { id: c1, summary: Fire Drills, level: master, theme: safety, proficiency: Awareness }
  - { id: c2, summary: Lookout in fog (as leader), level: master, theme: safety, proficiency: Awareness }
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ “Lookout in fog” is asked at “mate” and “master”, but not at “pilot” between them.
`,
  ],
  [
    'thread-gap',
    'titles that are alike by chance in a family of others',
    `name: Pilots
levels: [{ id: mate }, { id: pilot }, { id: master }]
themes: [{ id: safety, name: Safety }]
competencies:
  - { id: a1, summary: Lookout in fog, level: mate, theme: safety, proficiency: Awareness }
  - { id: a2, summary: Keeps the log, level: mate, theme: safety, proficiency: Awareness }
  - { id: b1, summary: Joins drills, level: pilot, theme: safety, proficiency: Awareness }
  - { id: b2, summary: Mends nets, level: pilot, theme: safety, proficiency: Awareness }
  - { id: c1, summary: Lookout in fog, level: master, theme: safety, proficiency: Awareness }
`,
  ],
  [
    'matrix-hole',
    'a theme that begins later than all others',
    `name: Pilots
proficiencyScale: none
levels: [{ id: mate }, { id: pilot }]
themes:
  - { id: a, name: Safety }
  - { id: b, name: Crew }
  - { id: c, name: Tides }
  - { id: d, name: Tugs }
#                  ^^^^ Theme “Tugs” has no competency at level “mate”.
competencies:
  - { id: a1, summary: One, level: mate, theme: a }
  - { id: b1, summary: Two, level: mate, theme: b }
  - { id: c1, summary: Three, level: mate, theme: c }
  - { id: a2, summary: Four, level: pilot, theme: a }
  - { id: b2, summary: Five, level: pilot, theme: b }
  - { id: c2, summary: Six, level: pilot, theme: c }
  - { id: d2, summary: Seven, level: pilot, theme: d }
`,
  ],
  [
    'matrix-hole',
    'a table that is not meant to be full',
    `name: Pilots
proficiencyScale: none
levels: [{ id: mate }, { id: pilot }]
themes: [{ id: a, name: Safety }, { id: b, name: Crew }]
competencies:
  - { id: a1, summary: One, level: mate, theme: a }
  - { id: b1, summary: Two, level: pilot, theme: b }
`,
  ],
  [
    'level-order',
    'a scale that runs down',
    `scales:
  - id: depth
    name: Depth
#         ^^^^^ The levels of scale “Depth” run from the highest to the lowest. Write the lowest first.
    levels: [{ id: expert }, { id: working }, { id: awareness }]
`,
  ],
  [
    'level-order',
    'grades that count down',
    `name: Civil servants
levels: [{ id: g7, name: Grade 7 }, { id: g6, name: Grade 6 }]
`,
  ],
  [
    'level-order',
    'the senior levels first',
    `name: Pilots
#     ^^^^^^ The levels of job family “Pilots” run from the highest to the lowest. Write the lowest first.
levels: [{ id: a, name: Principal Pilot }, { id: b, name: Senior Pilot }, { id: c, name: Pilot }]
`,
  ],
  [
    'level-gap',
    'a level that a role requires, which is missed elsewhere',
    `skills:
  - { id: mooring, name: Mooring, levels: { awareness: Knows lines, expert: Plans berths } }
roles:
  - { id: pilot, name: Pilot, skills: [{ skill: mooring, level: working }] }
`,
  ],
  [
    'repeated-bullet',
    'two texts that are the same as a whole, which is said once elsewhere',
    `skills:
  - id: mooring
    name: Mooring
    levels:
      working: "- check lines"
      expert: "- check lines"
`,
  ],
  [
    'repeated-bullet',
    'a responsibility',
    `roles:
  - id: pilot
    name: Pilot
    responsibilities:
      - moor vessels
      - Moor vessels.
#       ^^^^^^^^^^^^^ “Moor vessels.” stands twice among these responsibilities.
`,
  ],
  [
    'verb-level-mismatch',
    'praise, and levels in the middle',
    `skills:
  - id: mooring
    name: Mooring
    levels:
      awareness: Knows who leads the mooring, and follows the lead
      working: Leads a small crew under supervision
      expert: Moors without supervision or guidance, and works under a board of directors
`,
  ],
  [
    'same-description',
    'one skill for two groups of people',
    `skills:
  - { id: a, name: User focus, description: Finding out what people need. }
  - { id: b, name: User focus (harbour), description: Finding out what people need. }
`,
  ],
  [
    'copied-file',
    'a new version beside the old one',
    ['Old', 'New']
      .map(
        name => `id: ${name.toLowerCase()}
name: ${name}
isLegacy: ${name === 'Old'}
proficiencyScale: none
levels: [{ id: one }]
themes: [{ id: duties, name: Duties }]
competencies:
${Array.from({ length: 12 }, (_, n) => `  - { id: ${name}-${n}, summary: Duty ${n} on board, level: one, theme: duties }\n`).join('')}`,
      )
      .join('---\n'),
  ],
];

describe('rules on levels and repetition', () => {
  for (const [rule, what, text] of cases) {
    it(`${rule}: ${what}`, () => {
      const files = filesOf(text);
      const model = workspaceOf(files).modelOf(addressOf('example.yaml'));
      assert.ok(model !== undefined);
      const config = { ...lintConfigOf(model), severity: () => 'warning' as const };
      const found = lint(model, rules, config).filter(finding => finding.rule === rule);
      assert.deepEqual(
        found.map(finding => markOf(finding, files)),
        marksIn('example.yaml', text),
      );
    });
  }
});
