import assert from 'node:assert/strict';
import { diffFrameworks } from '../../server/core/diff/diff-frameworks.ts';
import { modelOf } from '../support/cards.ts';

const roles = `roles:
  - id: mate
    name: Mate
    knowledge:
      - title: Knots
        depth: not-applicable
    workActivities:
      - code: DECK1WA0001
        title: Solving stubborn leaks
        details: Takes over leaks that others left open.
  - id: captain
    name: Captain
    qualifications:
      - title: Master mariner
skills:
  - id: tides
    name: Tides
`;

type Edit = readonly [from: string, to: string];

const cases: readonly (readonly [name: string, edits: readonly Edit[], expected: readonly string[]])[] = [
  [
    'another code of a component in a role',
    [['DECK1WA0001', 'DECK1WA0007']],
    ['minor renamed work activity: Code: DECK1WA0001 → DECK1WA0007'],
  ],
  [
    'another code of a component that got an id too, and one that uses it',
    [
      ['code: DECK1WA0001', 'id: leaks\n        code: DECK1WA0002'],
      ['    qualifications', '    workActivities:\n      - use: DECK1WA0002\n    qualifications'],
    ],
    [
      'minor renamed work activity: Id: DECK1WA0001 → leaks',
      'minor renamed work activity: Code: DECK1WA0001 → DECK1WA0002',
      'major added work activity: :  → ',
    ],
  ],
  [
    'another code and other words of a title over the same details',
    [
      ['DECK1WA0001', 'DECK1WA0007'],
      ['Solving stubborn leaks', 'Solving hard leaks'],
    ],
    [
      'minor renamed work activity: Code: DECK1WA0001 → DECK1WA0007',
      'minor reworded work activity: Title: Solving stubborn leaks → Solving hard leaks',
    ],
  ],
  [
    'a first code of a component',
    [['- title: Knots', '- title: Knots\n        code: DECK1KN0001']],
    ['patch added knowledge: Code:  → DECK1KN0001'],
  ],
  [
    'a code that is gone',
    [['- code: DECK1WA0001\n        title', '- title']],
    ['minor removed work activity: Code: DECK1WA0001 → '],
  ],
  [
    'a first code of a skill, which has its id',
    [['name: Tides', 'name: Tides\n    code: TIDE']],
    ['patch added skill: Code:  → TIDE'],
  ],
];

describe('the difference of codes', () => {
  for (const [name, edits, expected] of cases)
    it(`tells ${name}`, () => {
      let text = roles;
      for (const [from, to] of edits) {
        assert.ok(text.includes(from), from);
        text = text.replace(from, to);
      }
      const told = diffFrameworks(modelOf(roles), modelOf(text)).changes.map(
        ({ step, kind, thing, part, before, after }) =>
          `${step} ${kind} ${thing}: ${part ?? ''}: ${before ?? ''} → ${after ?? ''}`,
      );
      assert.deepEqual(told.toSorted(), expected.toSorted());
    });

  it('tells another code once, where the component is written', () => {
    const used = roles.replace('    qual', '    workActivities:\n      - use: DECK1WA0001\n    qual');
    const recoded = used.replaceAll('DECK1WA0001', 'DECK1WA0007');
    assert.deepEqual(
      diffFrameworks(modelOf(used), modelOf(recoded)).changes.map(({ kind, title, place }) => [
        kind,
        title,
        ...place,
      ]),
      [['renamed', 'Solving stubborn leaks', 'Mate']],
    );
  });
});
