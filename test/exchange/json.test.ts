import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import schema from '../../schemas/export.schema.json';
import { readJsonFramework } from '../../server/core/exchange/json/read-json-framework.ts';
import { writeJson } from '../../server/core/exchange/json/write-json.ts';
import type { Model } from '../../server/core/model.ts';
import { modelOf } from '../support/cards.ts';
import { generateFramework } from '../support/generator.ts';
import { sampleModel } from '../support/samples.ts';
import { told } from '../support/told.ts';
import { dataOf, modelOfImported } from './round-trip.ts';

describe('a framework as JSON', () => {
  const isExport = new Ajv2020({ strict: false }).addFormat('uri', true).compile(schema);
  const jsonOf = (model: Model) => JSON.parse(String(writeJson(model).content));

  for (const names of [['atlas', 'skill-catalogue'], ['harbour'], ['skill-catalogue']]) {
    it(`holds all of the sample ${names[0]}, by its schema`, () => {
      const model = sampleModel(...names);
      assert.ok(isExport(jsonOf(model)), JSON.stringify(isExport.errors, undefined, 2));
      assert.deepEqual(writeJson(model).report.notes, []);
      const back = modelOfImported(readJsonFramework(String(writeJson(model).content)));
      assert.deepEqual(dataOf(back), dataOf(model));
    });
  }

  it('holds all of any framework', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 5, max: 60 }), (seed, files) => {
        const model = modelOf(Object.fromEntries(generateFramework({ seed, files })));
        const json = jsonOf(model);
        assert.ok(isExport(json), JSON.stringify(isExport.errors, undefined, 2));
        const back = modelOfImported(readJsonFramework(JSON.stringify(json)));
        assert.deepEqual(dataOf(back), dataOf(model));
        assert.deepEqual(jsonOf(back), json);
      }),
      { numRuns: 10 },
    );
  });

  it('writes what is implied, by the present names, in the order of ids', () => {
    const model = modelOf({
      'framework.yaml': 'framework:\n  id: own\n  name: Own\n  x-cost: 1.0\n',
      'works.yaml':
        'name: Works\nisLegacy: true\nlevels:\n  - id: first\n    aliases: [start]\nthemes:\n  - id: all\n    name: All\ncompetencies:\n  - id: a\n    summary: Does it\n    level: start\n    theme: all\nroles:\n  - id: z\n    name: Zed\n    level: start\n  - id: b\n    name: Bee\nskills:\n  - id: s\n    name: S\n',
    });
    const json = jsonOf(model);
    assert.deepEqual(json.framework, {
      format: 1,
      status: 'active',
      language: 'en',
      proficiencyScale: 'ft-proficiency',
      skillScale: 'ddat-level',
      depthScale: 'rolemodelplus-depth',
      id: 'own',
      name: 'Own',
      'x-cost': '1.0',
    });
    const [family] = json.families;
    assert.equal(family.id, 'works');
    assert.equal(family.status, 'legacy');
    assert.equal(family.isLegacy, undefined);
    assert.deepEqual(family.levels, [{ id: 'first', aliases: ['start'], name: 'first' }]);
    assert.equal(family.competencies[0].level, 'first');
    assert.deepEqual(
      json.roles.map((role: { id: string; family: string }) => [role.id, role.family]),
      [
        ['b', 'works'],
        ['z', 'works'],
      ],
    );
    assert.equal(json.skills[0].scale, 'ddat-level');
    assert.ok(isExport(json), JSON.stringify(isExport.errors));
  });

  it('tells what cannot be read', () => {
    const model = modelOf('name: Works\nlevels:\n  - id: first\n    colour: red\n');
    const { notes } = writeJson(model).report;
    assert.deepEqual(
      notes.map(({ kind, line, message }) => [kind, line, message]),
      [['unread', 4, 'What is written under “colour” is not valid here, so it is not exported.']],
    );
  });

  it('tells of every part that has another shape', () => {
    const read = (data: object) =>
      readJsonFramework(JSON.stringify({ format: 'rolewright-framework', formatVersion: 1, ...data }));
    const { files, report } = read({
      framework: { id: 'a', name: 'A' },
      families: { up: { name: 'Up' } },
      scales: { steps: {} },
      skills: [{ id: 's', name: ['S'], levels: { low: { text: 'x' } } }, 'tides'],
      roles: 'none',
      'x-own': [1],
    });
    assert.deepEqual([...files.keys()], ['framework.yaml', 'scales.yaml', 'skills/s.yaml']);
    assert.deepEqual(told(report), [
      '1: “families” is a map, where a list was expected; it is not written.',
      '1: “scales” is a map, where a list was expected; it is written as it stands.',
      '1: “skills[0].name” is a list, where a text was expected; it is written as it stands.',
      '1: “skills[0].levels.low” is a map, where a text was expected; it is written as it stands.',
      '1: “skills[1]” is a text, where a map was expected; it is not written.',
      '1: “roles” is a text, where a list was expected; it is not written.',
    ]);
    assert.deepEqual(told(read({ families: [], skills: [null] }).report), [
      '1: There is nothing in this framework.',
    ]);
  });

  it('reads nothing else', () => {
    for (const text of ['', '[]', '{}', '{"format":"rolewright-framework","formatVersion":2}', 'null'])
      assert.equal(readJsonFramework(text).files.size, 0);
  });
});
