import assert from 'node:assert/strict';
import { bulletsOf } from '../../server/core/analysis/bullets.ts';
import { fold, lookalikes } from '../../server/core/analysis/similarity.ts';
import { compareTitles, isRespelling } from '../../server/core/analysis/titles.ts';

describe('texts that are compared', () => {
  it('are the same whatever their case, white space, quotation marks and last stop', () => {
    assert.equal(fold('  Reads “the\u00a0tide” \n table. '), fold('reads "the tide" table'));
  });

  const alike = [
    [
      'Briefs the crew on tide and wind before each manoeuvre',
      'Briefs the crew about tide and wind before each manoeuvre',
    ],
    [
      'Pilotage involves bringing vessels in and out of the harbour',
      'Pilotage also involves bringing vessels in and out of the harbour',
    ],
    [
      'Explains to the crew how a berth was chosen and why the others were not taken',
      'Explains to the mates how a berth was chosen and why the others were not taken',
    ],
  ];
  for (const [one, other] of alike) {
    it(`are nearly the same: “${other}”`, () => {
      assert.deepEqual([...lookalikes(['Keeps the log of the vessel by day', one!, other!], 0.85)], [[2, 1]]);
    });
  }

  const different = [
    ['Plans the berths of the western quay for a week', 'Paints the berths of the western quay for a week'],
    ['What is asked of somebody on step 1', 'What is asked of somebody on step 2'],
    ['Reads tides by day', 'Reads tides by night'],
    ['Briefs the crew before each manoeuvre in fog', 'briefs the crew before each manoeuvre in fog.'],
  ];
  for (const [one, other] of different) {
    it(`are not: “${other}”`, () => assert.equal(lookalikes([one!, other!], 0.85).size, 0));
  }

  it('are found among long ones, where a word in ten may differ', () => {
    const long = Array.from({ length: 400 }, (_, n) => `vessel${n}`);
    const reworded = (every: number) =>
      long.map((word, n) => (n % every === 0 ? `boat${n}` : word)).join(' ');
    assert.deepEqual([...lookalikes([long.join(' '), reworded(10)], 0.85)], [[1, 0]]);
    assert.equal(lookalikes([long.join(' '), reworded(5)], 0.85).size, 0);
  });
});

describe('titles', () => {
  const respelt = [
    ['Requests from Ops', 'Requests from operations'],
    ['Handling request from users', 'Handling requests from users'],
    ['Finding faults, mending, and reporting', 'Finding faults / mending, and reporting'],
    ['Fire Drills', 'Fire drills'],
    ['Communicates with stakeholders', 'Communicates with stakholders'],
  ];
  for (const [one, other] of respelt)
    it(`“${one}” and “${other}” are one, spelt twice`, () => assert.ok(isRespelling(one!, other!)));

  const grown = [
    ['Writes own code', 'Writes code for the project'],
    ['Fire drills', 'Fire drills (as leader)'],
    ['Leads the team', 'Leads the department'],
    ['Documents information', 'Documents new information'],
  ];
  for (const [one, other] of grown)
    it(`“${one}” and “${other}” are not one spelt twice`, () => assert.ok(!isRespelling(one!, other!)));

  it('go on where a word is added, and not where the thing is another', () => {
    assert.ok(compareTitles('Communication', 'Clear communication') > 0);
    assert.ok(compareTitles('Fire drills', 'Fire drills (as leader)') === 1);
    assert.equal(compareTitles('Plans the work of the team', 'Plans the work of the department'), 0);
    assert.equal(compareTitles('Service delivery planning', 'Crew capacity planning'), 0);
  });
});

describe('the points of a text', () => {
  it('are its bullets and numbers, each where it stands', () => {
    const text = 'You can:\n- moor \n  * steer\n\n1. signal\n2 more';
    assert.deepEqual(
      bulletsOf(text).map(({ words, start, end }) => [words, text.slice(start, end)]),
      [
        ['moor', 'moor'],
        ['steer', 'steer'],
        ['signal', 'signal'],
      ],
    );
  });
});
