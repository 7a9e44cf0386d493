import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import { writeCase } from '../../server/core/exchange/case/write-case.ts';
import type { Model } from '../../server/core/model.ts';
import { modelOf } from '../support/cards.ts';
import { generateFramework } from '../support/generator.ts';
import { sampleModel } from '../support/samples.ts';
import { needs, readShared } from './shared.ts';

describe('the published schema of CASE 1.0', () => {
  let trouble: (model: Model) => unknown;

  before(function () {
    const text = needs(
      this,
      readShared('real/case/case-v1p0-cfpackage-schema.json'),
      'the schema of CASE packages',
    );
    const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
    ajv.addFormat('uri', /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]*$/i);
    ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
    const check = ajv.compile(JSON.parse(text));
    trouble = model =>
      check(JSON.parse(String(writeCase(model, '2026-01-31T00:00:00Z').content))) ? undefined : check.errors;
  });

  it('fits the package of every sample', () => {
    assert.equal(trouble(sampleModel('atlas', 'skill-catalogue')), undefined);
    assert.equal(trouble(sampleModel('harbour')), undefined);
    assert.equal(trouble(sampleModel('skill-catalogue')), undefined);
    assert.equal(trouble(sampleModel('faulty')), undefined);
  });

  it('fits the packages of generated frameworks', () => {
    for (const seed of [1, 2, 3])
      assert.equal(trouble(modelOf(Object.fromEntries(generateFramework({ seed, files: 40 })))), undefined);
  });

  it('fits the package of a real job family', function () {
    const text = needs(this, readShared('real/ft/operations.yml'), 'a job family of the Financial Times');
    assert.equal(trouble(modelOf(text)), undefined);
  });

  it('fits the package of a framework that says nothing', () => {
    assert.equal(trouble(modelOf('roles: []\n')), undefined);
  });
});
