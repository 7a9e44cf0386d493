import assert from 'node:assert/strict';
import { climbOf } from '../../server/core/analysis/ladders.ts';
import { craftOf, seniorityOf } from '../../server/core/analysis/seniority.ts';
import { addressOf, workspaceOf } from '../support/example.ts';

/** Level names, each with its track behind a bar, and the ways up that they make. */
const ladders: readonly (readonly [why: string, levels: readonly string[], ways: readonly string[][]])[] = [
  ['one way', ['Mate', 'Pilot', 'Master'], [['Mate', 'Pilot', 'Master']]],
  [
    'tracks that are written',
    ['Mate', 'Pilot | sea', 'Clerk | land', 'Master'],
    [
      ['Mate', 'Pilot', 'Master'],
      ['Mate', 'Clerk', 'Master'],
    ],
  ],
  [
    'managers behind engineers',
    [
      'Engineer',
      'Senior Engineer',
      'Principal Engineer',
      'Engineering Manager',
      'Senior Engineering Manager',
      'Director',
    ],
    [
      ['Engineer', 'Senior Engineer', 'Principal Engineer', 'Director'],
      ['Engineering Manager', 'Senior Engineering Manager', 'Director'],
    ],
  ],
  [
    'two ends of one name',
    ['Pilot', 'Senior pilot – training', 'Senior pilot – office', 'Lead pilot – office'],
    [
      ['Pilot', 'Senior pilot – training'],
      ['Pilot', 'Senior pilot – office', 'Lead pilot – office'],
    ],
  ],
  [
    'a head of all at the end',
    ['Trainee pilot', 'Pilot', 'Senior pilot', 'Lead pilot', 'Head of pilotage'],
    [['Trainee pilot', 'Pilot', 'Senior pilot', 'Lead pilot', 'Head of pilotage']],
  ],
];

describe('the ways up a ladder', () => {
  for (const [why, levels, ways] of ladders) {
    it(`of ${why}`, () => {
      const items = levels.map((level, index) => {
        const [name, track] = level.split(' | ');
        return `  - { id: level-${index}, name: ${name}${track === undefined ? '' : `, track: ${track}`} }\n`;
      });
      const files = new Map([['pilots.yaml', `name: Pilots\nlevels:\n${items.join('')}`]]);
      const model = workspaceOf(files).modelOf(addressOf('pilots.yaml'))!;
      const climb = climbOf(model, model.entities('family')[0]!);
      assert.deepEqual(
        climb.ways.map(way => way.map(({ data }) => data.name)),
        ways,
      );
    });
  }
});

describe('the words of a level’s name', () => {
  it('say how high it stands', () => {
    const rising = [
      'Trainee pilot',
      'Junior pilot',
      'Pilot 2',
      'Senior pilot',
      'Principal pilot',
      'Associate director',
      'Director',
    ];
    const ranks = rising.map(seniorityOf);
    assert.deepEqual(
      ranks,
      [...ranks].sort((one, other) => one - other),
    );
    assert.equal(new Set(ranks).size, rising.length);
  });

  it('say what is done', () => {
    assert.equal(craftOf('Senior Engineer 2'), 'engineer');
    assert.equal(craftOf('Lead'), '');
    assert.equal(craftOf('Head of Service Design'), 'service design');
  });
});
