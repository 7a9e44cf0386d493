import assert from 'node:assert/strict';
import { check } from '../../server/core/check.ts';
import { addressOf, markOf, workspaceOf } from '../support/example.ts';
import { injectFaults } from '../support/faults.ts';
import { generateFramework } from '../support/generator.ts';

describe('a generated framework of 130 files', () => {
  const sound = generateFramework({ size: 'S', seed: 7 });

  it('is without findings', () => {
    const model = workspaceOf(sound).modelOf(addressOf('framework.yaml'));
    assert.ok(model !== undefined && model.files.length >= 130);
    assert.deepEqual(check(model), []);
  });

  for (const seed of [1, 2, 3, 4]) {
    it(`shows each of 25 injected faults on its line and little else (seed ${seed})`, () => {
      const { files, faults } = injectFaults(sound, { count: 25, seed });
      const model = workspaceOf(files).modelOf(addressOf('framework.yaml'));
      assert.ok(model !== undefined);
      const findings = check(model).map(finding => ({ rule: finding.rule, ...markOf(finding, files) }));
      const isFault = (finding: (typeof findings)[number]) =>
        faults.some(
          ({ path, line, rule }) =>
            path === finding.path && line === finding.line + 1 && rule === finding.rule,
        );
      const missed = faults.filter(
        ({ path, line, rule }) =>
          !findings.some(found => found.path === path && found.line + 1 === line && found.rule === rule),
      );
      assert.deepEqual(missed, []);
      const followOns = findings.filter(finding => !isFault(finding));
      assert.ok(followOns.length <= 5, JSON.stringify(followOns, null, 1));
    });
  }
});
