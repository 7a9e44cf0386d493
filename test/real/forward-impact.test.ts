import assert from 'node:assert/strict';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { readForwardImpact } from '../../server/core/exchange/published/forward-impact.ts';
import { checkFiles } from '../support/check-files.ts';
import { missingLines } from '../support/missing-lines.ts';
import { told } from '../support/told.ts';
import { needs, readSharedFolder } from './shared.ts';

describe('the published starter standard of Forward Impact', function () {
  this.timeout(60_000);
  let inputs: readonly { readonly name: string; readonly text: string }[];
  let imported: ImportedFramework;

  before(function () {
    inputs = needs(this, readSharedFolder('real/forwardimpact/starter'), 'the starter standard');
    imported = readForwardImpact(inputs);
  });

  it('has as many things as the folder', () => {
    assert.deepEqual(Object.fromEntries(imported.report.read.map(({ what, count }) => [what, count])), {
      Capabilities: 5,
      Skills: 15,
      Behaviours: 1,
      Levels: 2,
      Tracks: 2,
      Disciplines: 3,
      'Derived roles': 12,
    });
  });

  it('has no broken reference and no missing text of a level, as its own validator says', () => {
    assert.deepEqual(told(imported.report, 'missing', 'dropped'), []);
    const findings = checkFiles(imported.files);
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
      [],
    );
    assert.equal(findings.filter(({ rule }) => rule === 'missing-level-description').length, 0);
  });

  it('has every line of the folder in its files', () => {
    const lines = inputs.flatMap(({ text }) =>
      text
        .split('\n')
        .filter(line => !line.startsWith('#'))
        .map(line => line.replace(/^[\s-]*(?:[\w-]+:)?\s*[|>]?-?\s*/, '')),
    );
    const known = /^(?:"\\U[\dA-F]{8}.*"|true|false|[\d.-]+)?$/;
    const sentences = lines.filter(
      line => !known.test(line) && /\s/.test(line.trim()) && !/^[{[]/.test(line),
    );
    assert.deepEqual(
      missingLines(sentences, imported).filter(line => !/typicalExperienceRange/.test(line)),
      [],
    );
  });
});
