import assert from 'node:assert/strict';
import { diffFrameworks } from '../../server/core/diff/diff-frameworks.ts';
import { modelOf } from '../support/cards.ts';

const manifest = 'framework:\n  id: port\n  name: Port\n  version: 1.0.0\n';
const family = `name: Pilots
levels:
  - id: junior
    name: Junior Pilot
  - id: senior
    name: Senior Pilot
themes:
  - id: sea
    name: At sea
competencies:
  - id: steering
    summary: Steers the vessel through narrow waters
    examples:
      - Passes the lock gates without touching
      - Turns in the basin with one tug
    level: senior
    theme: sea
    thread: steering
    proficiency: Working knowledge
  - id: logging
    summary: Writes the log of each watch
    level: junior
    theme: sea
    thread: logging
`;
const roles = `roles:
  - id: mate
    name: Mate
    family: pilots
    level: senior
    next: [captain]
    knowledge:
      - title: Sea law
        type: other
        depth: aware-of
        details: Knows who gives way.
      - title: Knots
        depth: not-applicable
  - id: captain
    name: Captain
    family: pilots
    qualifications:
      - title: Master mariner
        awardingBody: The port
skills:
  - id: tides
    name: Tides
    description: Reads and makes the tables of the tides.
`;
const whole: Readonly<Record<string, string>> = {
  'framework.yaml': manifest,
  'pilots.yaml': family,
  'roles.yaml': roles,
};

type Edit = readonly [file: string, from: string, to: string];

const law = `      - title: Sea law
        type: other
        depth: aware-of
        details: Knows who gives way.
`;
const library = `components:
  knowledge:
    - id: sea-law
      title: Sea law
      type: other
      depth: aware-of
      details: Knows who gives way.
`;

const cases: readonly (readonly [name: string, edits: readonly Edit[], expected: readonly string[]])[] = [
  [
    'a new id and a title that says nearly the same',
    [
      ['pilots.yaml', 'id: steering', 'id: pilotage'],
      ['pilots.yaml', 'through narrow waters', 'through all narrow waters'],
    ],
    [
      'minor renamed competency: Id: steering → pilotage',
      'minor reworded competency: Summary: Steers the vessel through narrow waters → Steers the vessel through all narrow waters',
    ],
  ],
  [
    'a new id and another title over the same examples',
    [
      ['pilots.yaml', 'id: steering', 'id: pilotage'],
      ['pilots.yaml', 'Steers the vessel through narrow waters', 'Takes ships through locks and channels'],
    ],
    [
      'minor renamed competency: Id: steering → pilotage',
      'minor reworded competency: Summary: Steers the vessel through narrow waters → Takes ships through locks and channels',
    ],
  ],
  [
    'a new id and another title on the same thread',
    [
      ['pilots.yaml', 'id: logging', 'id: records'],
      ['pilots.yaml', 'Writes the log of each watch', 'Keeps the log in good order'],
    ],
    [
      'minor renamed competency: Id: logging → records',
      'minor reworded competency: Summary: Writes the log of each watch → Keeps the log in good order',
    ],
  ],
  [
    'another competency in the place of one',
    [
      ['pilots.yaml', 'id: logging', 'id: mooring'],
      ['pilots.yaml', 'Writes the log of each watch', 'Moors the vessel alone'],
      ['pilots.yaml', 'thread: logging', 'thread: mooring'],
    ],
    ['major added competency: :  → ', 'minor removed competency: :  → '],
  ],
  [
    'a competency that has nothing but the thread of another',
    [
      ['pilots.yaml', 'id: logging', 'id: mooring'],
      ['pilots.yaml', 'Writes the log of each watch', 'Moors alone'],
    ],
    ['major added competency: :  → ', 'minor removed competency: :  → '],
  ],
  [
    'an expectation with another verb in the place of one',
    [
      ['pilots.yaml', 'id: logging', 'id: log-reviews'],
      ['pilots.yaml', 'Writes the log of each watch', 'Reviews the log of each watch'],
      ['pilots.yaml', '    thread: logging\n', ''],
    ],
    ['major added competency: :  → ', 'minor removed competency: :  → '],
  ],
  [
    'a skill of a new id and name, and the same description',
    [
      ['roles.yaml', 'id: tides', 'id: tidal-streams'],
      ['roles.yaml', 'name: Tides', 'name: Tidal streams'],
    ],
    ['minor renamed skill: Id: tides → tidal-streams', 'minor reworded skill: Name: Tides → Tidal streams'],
  ],
  [
    'a component that moved into the library',
    [
      ['roles.yaml', law, '      - use: sea-law\n'],
      ['roles.yaml', 'skills:\n', `${library}skills:\n`],
    ],
    [],
  ],
  [
    'a component that moved into the library and asks for more there',
    [
      ['roles.yaml', law, '      - use: sea-law\n'],
      ['roles.yaml', 'skills:\n', `${library.replace('aware-of', 'expert-in')}skills:\n`],
    ],
    ['major raised knowledge: Depth: Aware of → Expert in'],
  ],
  [
    'what holds anyway written out',
    [
      [
        'pilots.yaml',
        'name: Pilots',
        'name: Pilots\nid: pilots\nstatus: active\nproficiencyScale: ft-proficiency',
      ],
      ['framework.yaml', 'name: Port', 'name: Port\n  language: en\n  depthScale: rolemodelplus-depth'],
      ['roles.yaml', '        awardingBody', '        custom: false\n        awardingBody'],
      ['roles.yaml', 'name: Tides', 'name: Tides\n    scale: ddat-level'],
    ],
    [],
  ],
  [
    'a default that changed, once',
    [['framework.yaml', 'name: Port', 'name: Port\n  proficiencyScale: ddat-level']],
    ['minor changed framework: Proficiency scale: Proficiency → Skill level'],
  ],
  [
    'a depth that is stated no more',
    [['roles.yaml', '        depth: aware-of\n', '']],
    ['minor changed knowledge: Depth: Aware of → '],
  ],
  [
    'a word in the place of a depth',
    [['roles.yaml', 'depth: aware-of', 'depth: not-applicable']],
    ['minor changed knowledge: Depth: Aware of → not applicable'],
  ],
  [
    'a depth in the place of a word',
    [['roles.yaml', 'depth: not-applicable', 'depth: aware-of']],
    ['major changed knowledge: Depth: not applicable → Aware of'],
  ],
  [
    'a depth that nobody knows',
    [['roles.yaml', 'depth: aware-of', 'depth: deep']],
    ['major changed knowledge: Depth: Aware of → deep; which of the two is higher cannot be told'],
  ],
  [
    'a move that is no longer named',
    [['roles.yaml', '    next: [captain]\n', '']],
    ['minor changed role: Next: Captain → '],
  ],
  [
    'another licence',
    [['framework.yaml', 'name: Port', 'name: Port\n  license: CC-BY-4.0']],
    ['patch added framework: License:  → CC-BY-4.0'],
  ],
  [
    'another id of the framework',
    [
      ['framework.yaml', 'id: port', 'id: haven'],
      ['framework.yaml', 'name: Port', 'name: Haven of the coast'],
    ],
    [
      'minor renamed framework: Id: port → haven',
      'patch reworded framework: Name: Port → Haven of the coast',
    ],
  ],
];

describe('what two versions have in common', () => {
  for (const [name, edits, expected] of cases)
    it(`tells ${name}`, () => {
      const files: Record<string, string> = { ...whole };
      for (const [file, from, to] of edits) {
        assert.ok(files[file]!.includes(from), from);
        files[file] = files[file]!.replace(from, to);
      }
      const told = diffFrameworks(modelOf(whole), modelOf(files)).changes.map(
        ({ step, kind, thing, part, before, after, note }) =>
          `${step} ${kind} ${thing}: ${part ?? ''}: ${before ?? ''} → ${after ?? ''}${note === undefined ? '' : `; ${note}`}`,
      );
      assert.deepEqual(told.toSorted(), expected.toSorted());
    });

  it('takes back a component that moves out of the library without a word', () => {
    const shared = {
      ...whole,
      'roles.yaml': roles.replace(law, '      - use: sea-law\n').replace('skills:\n', `${library}skills:\n`),
    };
    assert.deepEqual(diffFrameworks(modelOf(shared), modelOf(whole)).changes, []);
  });

  it('says nothing of a job family that names itself where its document does', () => {
    const text = `${family}roles:\n  - id: boy\n    name: Boy\n    level: junior\n`;
    const files = { 'framework.yaml': manifest, 'pilots.yaml': text };
    const named = { ...files, 'pilots.yaml': text.replace('name: Boy', 'name: Boy\n    family: pilots') };
    assert.deepEqual(diffFrameworks(modelOf(files), modelOf(named)).changes, []);
    assert.deepEqual(diffFrameworks(modelOf(named), modelOf(files)).changes, []);
  });
});
