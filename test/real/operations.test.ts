import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from '../../server/core/check.ts';
import { addressOf, markOf, workspaceOf } from '../support/example.ts';
import { needs, readShared } from './shared.ts';

/** Rules about the form of a file; a published file that others accept must not offend them. */
const formRules: readonly string[] = [
  'yaml-syntax',
  'unreadable-file',
  'duplicate-key',
  'unknown-property',
  'misplaced-key',
  'missing-required',
  'wrong-type',
  'invalid-value',
  'malformed-id',
  'unresolved-reference',
  'level-not-in-scale',
];

/** What stands in the file and, two lines further down, in its scramble. */
const expected = [
  { rule: 'duplicate-competency', line: 152 },
  { rule: 'duplicate-competency', line: 181 },
  { rule: 'placeholder-text', line: 208 },
];

describe('the operations family', () => {
  it('shows in its scramble what is wrong with it', () => {
    expectFindings(readFileSync(new URL('../fixtures/operations-scramble.yml', import.meta.url), 'utf8'), 2);
  });

  it('shows it as published, without conversion and without a manifest', function () {
    expectFindings(needs(this, readShared('real/ft/operations.yml'), 'the published file'), 0);
  });
});

function expectFindings(text: string, further: number): void {
  const files = new Map([['operations.yml', text]]);
  const model = workspaceOf(files).modelOf(addressOf('operations.yml'));
  assert.ok(model !== undefined);
  assert.equal(model.entities('competency').length, 48);
  const findings = check(model).map(finding => ({
    rule: finding.rule,
    line: markOf(finding, files).line + 1 - further,
  }));
  assert.deepEqual(
    findings.filter(({ rule }) => formRules.includes(rule)),
    [],
  );
  const ids = expected.map(({ rule }) => rule);
  assert.deepEqual(
    findings.filter(({ rule }) => ids.includes(rule)),
    expected,
  );
}
