import assert from 'node:assert/strict';
import { type Ladder, readLadder } from '../../server/core/views/ladder.ts';
import { ladderHtml } from '../../server/core/views/ladder-html.ts';
import { panelSurface } from '../../server/core/views/surface.ts';
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
