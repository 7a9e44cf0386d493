import assert from 'node:assert/strict';
import { check } from '../../server/core/check.ts';
import { readCoverage } from '../../server/core/views/coverage.ts';
import { readQuality } from '../../server/core/views/quality.ts';
import { modelOf } from '../support/cards.ts';

describe('coverage', () => {
  const model = modelOf(`name: Sailing
levels: [{ id: low, name: Low }, { id: high, name: High }, { id: top, name: Top }]
skills:
  - { id: steering, name: Steering, levels: { working: Steers. } }
  - { id: cooking, name: Cooking, levels: { working: Cooks. } }
components:
  knowledge:
    - { id: tides, title: Tides }
    - { id: stars, title: Stars }
roles:
  - { id: master, name: Master, level: high, skills: [{ skill: steering, level: expert }] }
  - id: mate
    name: Mate
    level: low
    knowledge: [{ use: tides }]
    skills: [{ skill: steering, level: working }]
`);
  const coverage = readCoverage(model, []);

  it('maps roles, lowest level first, against the skills that they require', () => {
    const [map] = coverage.maps;
    assert.deepEqual(
      map?.columns.map(({ title }) => title),
      ['Mate', 'Master'],
    );
    assert.deepEqual(
      map?.rows.map(({ title, cells }) => [title, ...cells.map(({ text }) => text)]),
      [['Steering', '2', '4']],
    );
  });

  it('lists what nobody requires, describes or uses', () => {
    assert.deepEqual(
      coverage.lists.map(({ entries }) => entries.map(({ title, note }) => `${title}: ${note}`)),
      [['Cooking: '], ['Steering: 4 – Expert, required by Master', 'Top: Sailing'], ['Stars: stars']],
    );
  });

  it('leaves out maps of a large framework and gives the way to them', () => {
    const skills = Array.from({ length: 60 }, (_, index) => `  - { id: s${index}, name: S${index} }`);
    const required = Array.from({ length: 60 }, (_, index) => `{ skill: s${index}, level: working }`);
    const roles = Array.from(
      { length: 100 },
      (_, index) => `  - { id: r${index}, name: R${index}, level: low, skills: [${required.join()}] }`,
    );
    const large = modelOf(
      `name: Large\nlevels: [{ id: low, name: Low }]\nskills:\n${skills.join('\n')}\nroles:\n${roles.join('\n')}\n`,
    );
    const { maps, others } = readCoverage(large, undefined);
    assert.deepEqual([maps.length, others.length], [3, 2]);
    assert.equal(others[0]?.key, 'coverage/example%2F4');
    const part = readCoverage(large, undefined, 'example/5');
    assert.deepEqual([part.maps[0]?.columns[0]?.title, part.maps[0]?.columns.length], ['R96', 4]);
  });
});

describe('quality', () => {
  const model = modelOf(`glossary:
  - { term: bow }
  - { term: stern }
skills:
  - { id: a, name: A, wrong: 1 }
  - { id: b, name: B }
`);

  it('is the mean over all things, each by its worst finding', () => {
    const [finding] = check(model).filter(({ message }) => message.includes('wrong'));
    assert.ok(finding !== undefined);
    const { score, things, clean, worst } = readQuality(model, [
      { ...finding, severity: 'warning' },
      { ...finding, severity: 'info' },
    ]);
    assert.deepEqual([score, things, clean], [87, 4, 3]);
    assert.deepEqual(
      worst.map(({ title, kind, reasons }) => [title, kind, ...reasons.map(({ severity }) => severity)]),
      [['A', 'Skill', 'warning', 'info']],
    );
  });

  it('is whole without findings', () => {
    assert.deepEqual([readQuality(model, []).score, readQuality(model, []).worst], [100, []]);
  });
});
