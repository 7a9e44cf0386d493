import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diffFrameworks } from '../../server/core/diff/diff-frameworks.ts';
import { readJsonFramework } from '../../server/core/exchange/json/read-json-framework.ts';
import { writeJson } from '../../server/core/exchange/json/write-json.ts';
import type { Model } from '../../server/core/model.ts';
import { modelOfImported } from '../exchange/round-trip.ts';
import { modelOf } from '../support/cards.ts';
import { generateFramework } from '../support/generator.ts';
import { sampleModel } from '../support/samples.ts';

/** The same framework in other files, with all that is implied written out. */
function writtenOut(model: Model): Model {
  return modelOfImported(readJsonFramework(String(writeJson(model).content)));
}

function isUnchanged(model: Model): void {
  const other = writtenOut(model);
  assert.deepEqual(diffFrameworks(model, other).changes, []);
  assert.deepEqual(diffFrameworks(other, model).changes, []);
}

describe('a framework that went through JSON', () => {
  for (const names of [['atlas', 'skill-catalogue'], ['harbour'], ['skill-catalogue']])
    it(`is the sample ${names[0]} as before`, () => isUnchanged(sampleModel(...names)));

  it('is any framework as before', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 5, max: 40 }), (seed, files) =>
        isUnchanged(modelOf(Object.fromEntries(generateFramework({ seed, files })))),
      ),
      { numRuns: 10 },
    );
  });
});
