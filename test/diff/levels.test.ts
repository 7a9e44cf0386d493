import assert from 'node:assert/strict';
import { diffFrameworks } from '../../server/core/diff/diff-frameworks.ts';
import { modelOf } from '../support/cards.ts';

type Files = Readonly<Record<string, string>>;

const manifest = 'framework:\n  id: port\n  name: Port\n  version: 1.0.0\n';

/** The levels of a family or a ladder, as they stand one step in. */
function levels(ids: readonly string[], indent = ''): string {
  const lines = ids.flatMap(id => {
    const [name, track] = id.split('/');
    return [
      `  - id: ${name}`,
      `    name: The ${name}`,
      ...(track === undefined ? [] : [`    track: ${track}`]),
    ];
  });
  return ['levels:', ...lines].map(line => `${indent}${line}\n`).join('');
}

const row = ['hand', 'mate', 'captain'];

/** A job family with its levels, and one competency each at some of them. */
function family(ids: readonly string[], demanding: readonly string[] = []): string {
  const demands = demanding.map(
    id => `  - id: steers-${id}\n    summary: Steers as ${id}\n    level: ${id}\n`,
  );
  return `name: Pilots\n${levels(ids)}${demands.length === 0 ? '' : `competencies:\n${demands.join('')}`}`;
}

const onLadder = 'name: Pilots\nladder: careers\n';

function ladder(ids: readonly string[] = row): string {
  return `ladders:\n  - id: careers\n    name: Careers\n${levels(ids, '    ')}`;
}

function role(level: string, more = ''): string {
  return `roles:\n  - id: bosun\n    name: Bosun\n    family: pilots\n    level: ${level}\n${more}`;
}

const cases: readonly (readonly [name: string, before: Files, after: Files, expected: readonly string[]])[] =
  [
    [
      'nothing of levels that a job family writes itself instead of taking a ladder that others still take',
      {
        'ladders.yaml': ladder(),
        'pilots.yaml': onLadder,
        'tugs.yaml': onLadder,
        'roles.yaml': role('mate'),
      },
      {
        'ladders.yaml': ladder(),
        'pilots.yaml': family(row),
        'tugs.yaml': onLadder,
        'roles.yaml': role('mate'),
      },
      [],
    ],
    [
      'nothing of levels that a job family writes itself in the place of its ladder',
      { 'ladders.yaml': ladder(), 'pilots.yaml': onLadder, 'roles.yaml': role('mate') },
      { 'pilots.yaml': family(row), 'roles.yaml': role('mate') },
      [],
    ],
    [
      'nothing of levels that became a ladder for two job families',
      { 'pilots.yaml': family(row, row), 'tugs.yaml': `name: Tugs\n${levels(row)}` },
      {
        'ladders.yaml': ladder(),
        'pilots.yaml': family(row, row).replace(levels(row), 'ladder: careers\n'),
        'tugs.yaml': 'name: Tugs\nladder: careers\n',
      },
      [],
    ],
    [
      'a level that came when levels became a ladder',
      { 'pilots.yaml': family(row) },
      { 'ladders.yaml': ladder([...row, 'admiral']), 'pilots.yaml': onLadder },
      ['minor added ladder', 'minor moved job family: Ladder'],
    ],
    [
      'levels in another order on a ladder that the job family wrote itself',
      { 'pilots.yaml': family(row, row) },
      {
        'ladders.yaml': ladder(['mate', 'hand', 'captain']),
        'pilots.yaml': family(row, row).replace(levels(row), 'ladder: careers\n'),
      },
      ['major moved job family: Order of levels'],
    ],
    [
      'a level that came to stand above demanding ones',
      { 'pilots.yaml': family(row, ['captain']) },
      { 'pilots.yaml': family(['mate', 'captain', 'hand'], ['captain']) },
      ['major moved job family: Order of levels'],
    ],
    [
      'a level that came to stand above levels that demand nothing',
      { 'pilots.yaml': family(row, ['hand']) },
      { 'pilots.yaml': family(['hand', 'captain', 'mate'], ['hand']) },
      ['minor moved job family: Order of levels'],
    ],
    [
      'levels of different tracks in another order',
      { 'pilots.yaml': family(['hand', 'mate/sea', 'clerk/land'], ['hand']) },
      { 'pilots.yaml': family(['hand', 'clerk/land', 'mate/sea'], ['hand']) },
      ['minor moved job family: Order of levels'],
    ],
    [
      'a ladder in another order, once',
      { 'ladders.yaml': ladder(), 'pilots.yaml': onLadder, 'tugs.yaml': onLadder },
      { 'ladders.yaml': ladder(row.toReversed()), 'pilots.yaml': onLadder, 'tugs.yaml': onLadder },
      ['minor moved ladder: Order of levels'],
    ],
    [
      'a role that is asked for earlier in a career',
      { 'pilots.yaml': family(row), 'roles.yaml': role('captain') },
      { 'pilots.yaml': family(row), 'roles.yaml': role('mate') },
      ['major moved role: Level'],
    ],
    [
      'a draft of a role on a lower level',
      { 'pilots.yaml': family(row), 'roles.yaml': role('captain', '    status: draft\n') },
      { 'pilots.yaml': family(row), 'roles.yaml': role('mate', '    status: draft\n') },
      ['minor moved role: Level'],
    ],
    [
      'a role that now answers for what a higher level demands',
      { 'pilots.yaml': family(row, ['mate']), 'roles.yaml': role('hand') },
      { 'pilots.yaml': family(row, ['mate']), 'roles.yaml': role('captain') },
      ['major moved role: Level'],
    ],
    [
      'a role on a higher level that demands nothing more',
      { 'pilots.yaml': family(row, ['hand']), 'roles.yaml': role('hand') },
      { 'pilots.yaml': family(row, ['hand']), 'roles.yaml': role('captain') },
      ['minor moved role: Level'],
    ],
  ];

describe('the difference of levels', () => {
  for (const [name, before, after, expected] of cases)
    it(`tells ${name}`, () => {
      const [old, now] = [before, after].map(files => modelOf({ 'framework.yaml': manifest, ...files }));
      const told = diffFrameworks(old!, now!).changes.map(
        ({ step, kind, thing, part }) => `${step} ${kind} ${thing}${part === undefined ? '' : `: ${part}`}`,
      );
      assert.deepEqual(told, expected);
    });
});
