import assert from 'node:assert/strict';
import { type Ladder, readLadder } from '../../server/core/views/ladder/ladder.ts';
import { ladderHtml } from '../../server/core/views/ladder/ladder-html.ts';
import { exampleWords, gridTally } from '../../server/core/views/ladder/ladder-words.ts';
import { panelSurface } from '../../server/core/views/page/surface.ts';
import { modelOf } from '../support/cards.ts';
import { visibleText } from '../support/visible-text.ts';

describe('a career ladder', () => {
  it('marks gaps between two levels and steps down', () => {
    const { grids } = ladderOf(`name: Sailing
levels: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C }]
competencies:
  - { id: c1, summary: Steers, level: a, thread: steering, proficiency: Expert }
  - { id: c2, summary: Steers more, level: c, thread: steering, proficiency: Awareness }
  - { id: c3, summary: Cooks, level: a, thread: cooking, proficiency: Awareness }
`);
    assert.deepEqual(
      grids[0]!.parts[0]!.rows.map(({ title, cells }) => [
        title,
        ...cells.map(({ state, turn }) => turn?.change ?? state),
      ]),
      [
        ['Steering', 'filled', 'gap', 'lowered'],
        ['Cooking', 'filled', 'empty', 'empty'],
      ],
    );
  });

  it('lists the job families in a group instead of levels', () => {
    const model = modelOf({
      'framework.yaml': 'framework: { id: f, name: F }\n',
      'crew.yaml': 'name: Crew\n',
      'mates.yaml': 'name: Mates\npartOf: crew\n',
    });
    const ladder = readLadder(model, model.entities('family')[0]!);
    assert.deepEqual(ladder.families, [{ title: 'Mates', key: 'ladder/mates', address: undefined }]);
    const text = visibleText(`${ladderHtml(ladder, panelSurface)}`);
    assert.match(text, /Job families in it\s+Mates/);
    assert.doesNotMatch(text, /no levels/);
  });

  it('says once what stays the same, unfolds the examples and tells which are new', () => {
    const { grids } = ladderOf(`name: Sailing
levels: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C }]
competencies:
  - { id: c1, summary: Steers, level: a, proficiency: Awareness, examples: [Moors alone, Reads the chart] }
  - { id: c2, summary: Steers, level: b, proficiency: Awareness, examples: [Reads the old chart, Plans a passage] }
  - { id: c3, summary: Steers well, level: c, proficiency: Expert, examples: [Teaches a crew] }
`);
    const [row] = grids[0]!.parts[0]!.rows;
    assert.equal(row?.title, 'Steers');
    assert.deepEqual(
      row?.cells.map(({ entries: [entry] }) => [
        entry?.text?.text,
        entry?.isAsBefore,
        entry && exampleWords(entry.examples),
        entry?.examples.shown.map(({ text, isNew }) => `${isNew ? '+' : ''}${text.text}`).join(', '),
      ]),
      [
        [undefined, false, '2 examples', 'Moors alone, Reads the chart'],
        [undefined, true, 'examples: 1 new, 1 reworded', 'Reads the old chart, +Plans a passage'],
        ['Steers well', false, '1 example', 'Teaches a crew'],
      ],
    );
  });

  it('keeps the text of a competency that has nothing else to show', () => {
    const { grids } = ladderOf(`name: Sailing
levels: [{ id: a, name: A }, { id: b, name: B }]
competencies:
  - { id: c1, summary: Steers, level: a }
  - { id: c2, summary: Steers, level: b }
`);
    const cells = grids[0]!.parts[0]!.rows[0]!.cells;
    assert.deepEqual(
      cells.map(({ entries: [entry] }) => [entry?.text?.text, entry?.isAsBefore]),
      [
        ['Steers', false],
        [undefined, true],
      ],
    );
  });

  it('names what begins above the lowest level and what ends below the highest one', () => {
    const { grids } = ladderOf(`name: Sailing
levels: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C }]
competencies:
  - { id: c1, summary: Steers, level: a, thread: steering }
  - { id: c2, summary: Steers more, level: b, thread: steering }
  - { id: c3, summary: Cooks, level: b, thread: cooking }
  - { id: c4, summary: Cooks more, level: c, thread: cooking }
  - { id: c5, summary: Sings, level: c }
`);
    assert.deepEqual(gridTally(grids[0]!), [
      'No gaps between levels, no steps down.',
      'Begin later: Cooking (B).',
      'End earlier: Steering (B).',
    ]);
  });

  it('says nothing of growth where nothing grows', () => {
    const { grids } = ladderOf(`name: Sailing
levels: [{ id: a, name: A }, { id: b, name: B }]
competencies:
  - { id: c1, summary: Steers, level: a }
  - { id: c2, summary: Cooks, level: b }
`);
    assert.deepEqual(gridTally(grids[0]!), []);
  });

  it('does not miss on one track what belongs to another', () => {
    const { grids } = ladderOf(`name: Sailing
levels: [{ id: a, name: A }, { id: b, name: B, track: deck }, { id: c, name: C, track: engine }]
competencies:
  - { id: c1, summary: Reports, level: a, thread: reports }
  - { id: c2, summary: Reports more, level: b, thread: reports }
  - { id: c3, summary: Works, level: a, thread: work }
  - { id: c4, summary: Works more, level: c, thread: work }
  - { id: c5, summary: Stokes, level: c, thread: stoking }
`);
    assert.deepEqual(gridTally(grids[0]!), [
      'No gaps between levels, no steps down.',
      'Begin later: Stoking (C).',
    ]);
  });

  it('sets rows of roles that ask for the same side by side', () => {
    const roles = ['', ' – Platform'].flatMap((track, index) =>
      ['Junior', 'Senior'].map(
        (name, step) =>
          `  - { id: r${index}${step}, name: ${name} Cook${track}, level: ${step === 0 ? 'low' : 'high'}, skills: [{ skill: s, level: ${step === 0 ? 'working' : 'expert'} }] }`,
      ),
    );
    const text = `name: Kitchen
levels: [{ id: low, name: Low }, { id: high, name: High }]
skills: [{ id: s, name: Soup, levels: { working: Boils., expert: Simmers. } }]
roles:
${roles.join('\n')}
`;
    const ladder = ladderOf(text);
    const [grid, ...others] = ladder.grids;
    assert.deepEqual(
      [others.length, grid?.heading, grid?.columns.map(({ link }) => link.title), grid?.ways],
      [
        0,
        'Junior Cook and the row of roles beside it',
        ['Junior Cook', 'Senior Cook', 'Junior Cook – Platform', 'Senior Cook – Platform'],
        [
          [0, 1],
          [2, 3],
        ],
      ],
    );
    assert.deepEqual(
      grid?.parts[0]?.rows[0]?.cells.map(({ turn }) => turn?.change),
      [undefined, 'raised', undefined, 'raised'],
    );
    assert.equal(`${ladderHtml(ladder, panelSurface)}`.match(/other-way/g)?.length, 2);
  });

  it('sets tracks side by side, each with the levels that it shares, and compares along them', () => {
    const { tracks } = ladderOf(`name: Sailing
levels:
  - { id: deckhand, name: Deckhand }
  - { id: mate, name: Mate, track: deck }
  - { id: stoker, name: Stoker, track: engine }
competencies:
  - { id: c1, summary: Scrubs, level: deckhand }
  - { id: c2, summary: Steers, level: mate }
  - { id: c3, summary: Stokes, level: stoker }
`);
    assert.deepEqual(
      tracks.map(({ name, levels }) => [name, ...levels.map(({ title }) => title)]),
      [
        ['deck', 'Deckhand', 'Mate'],
        ['engine', 'Deckhand', 'Stoker'],
      ],
    );
    assert.equal(
      tracks[1]!.levels[1]!.step?.key,
      'comparison/level%2Fexample%2Fdeckhand/level%2Fexample%2Fstoker',
    );
  });

  it('names the roles that stand at no level, and first of all what the job family is for', () => {
    const roles = (level: string) =>
      `roles:\n  - { id: mate, name: Mate }\n  - { id: cook, name: Cook${level} }\n`;
    const none = ladderOf(`name: Sailing\nsummary: They sail.\n${roles('')}`);
    assert.deepEqual(
      none.unplaced.map(({ link }) => link.title),
      ['Mate', 'Cook'],
    );
    assert.match(textOf(none), /They sail\..*Roles.*so its roles stand in no order\..*Mate.*Cook/s);
    const some = ladderOf(`name: Sailing\nlevels: [{ id: low, name: Low }]\n${roles(', level: low')}`);
    assert.match(textOf(some), /Levels.*Low.*Cook.*Roles without a level.*Mate/s);
    assert.doesNotMatch(textOf(some), /no order/);
  });

  it('of role profiles has their skills and their moves', () => {
    const { tracks, grids } = ladderOf(`name: Sailing
levels: [{ id: low, name: Low }, { id: high, name: High }]
skills:
  - { id: s, name: Steering, levels: { working: Steers., expert: Steers at night. } }
roles:
  - { id: mate, name: Mate, level: low, next: [master], skills: [{ skill: s, level: working }] }
  - { id: master, name: Master, level: high, skills: [{ skill: s, level: expert }] }
`);
    assert.deepEqual(
      tracks[0]!.levels[0]!.roles[0]!.moves.map(({ title }) => title),
      ['Master'],
    );
    const [row] = grids[0]!.parts[0]!.rows;
    assert.equal(row?.title, 'Steering');
    assert.deepEqual(
      row?.cells.map(({ entries, turn }) => [entries[0]?.text?.text, turn?.change]),
      [
        ['Steers.', undefined],
        ['Steers at night.', 'raised'],
      ],
    );
  });

  it('shows one row of roles at a time where there are many', () => {
    const crafts = Array.from({ length: 9 }, (_, index) => `Cook${String.fromCharCode(97 + index)}`);
    const roles = crafts.flatMap(craft => [
      `  - { id: j-${craft}, name: Junior ${craft}, level: low }`,
      `  - { id: s-${craft}, name: Senior ${craft}, level: high }`,
    ]);
    const text = `name: Kitchen\nlevels: [{ id: low, name: Low }, { id: high, name: High }]\nroles:\n${roles.join('\n')}\n`;
    const ladder = ladderOf(text);
    assert.equal(ladder.grids.length + ladder.others.length, 9);
    assert.ok(ladder.others.length > 0);
    const part = ladderOf(text, '9');
    assert.deepEqual([part.grids.length, part.grids[0]?.columns[0]?.link.title], [1, 'Junior Cooki']);
  });
});

function ladderOf(text: string, part?: string): Ladder {
  const model = modelOf(text);
  return readLadder(model, model.entities('family')[0]!, part);
}

function textOf(ladder: Ladder): string {
  return visibleText(`${ladderHtml(ladder, panelSurface)}`);
}
