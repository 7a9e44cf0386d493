import assert from 'node:assert/strict';
import { diffFrameworks } from '../../server/core/diff/diff-frameworks.ts';
import { readJsonFramework } from '../../server/core/exchange/json/read-json-framework.ts';
import { writeJson } from '../../server/core/exchange/json/write-json.ts';
import { readDdat } from '../../server/core/exchange/published/ddat.ts';
import { modelOfImported } from '../exchange/round-trip.ts';
import { modelOf } from '../support/cards.ts';
import { needs, readShared } from './shared.ts';

describe('the comparison of published frameworks', function () {
  this.timeout(60_000);

  it('finds nothing changed in Government Digital and Data after a detour through JSON', function () {
    const names = ['skills.csv', 'roles.csv'];
    const texts = names.map(name => needs(this, readShared(`real/ddat/${name}`), name));
    const model = modelOfImported(readDdat(names.map((name, index) => ({ name, text: texts[index]! }))));
    const back = modelOfImported(readJsonFramework(String(writeJson(model).content)));
    assert.deepEqual(diffFrameworks(model, back).changes, []);
    assert.deepEqual(diffFrameworks(back, model).changes, []);
  });

  it('knows each competency of Operations again when all ids are new', function () {
    const text = needs(this, readShared('real/ft/operations.yml'), 'operations.yml');
    const renamed = text.replace(/^( {2}- id: [0-9a-f]{8}-)[0-9a-f]{4}/gm, '$1ffff');
    const { changes } = diffFrameworks(
      modelOf({ 'operations.yml': text }),
      modelOf({ 'operations.yml': renamed }),
    );
    assert.deepEqual([...new Set(changes.map(({ kind }) => kind))], ['renamed']);
    assert.equal(changes.length, 48);
  });
});
