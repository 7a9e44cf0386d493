import assert from 'node:assert/strict';
import { check } from '../../server/core/check.ts';
import { applyEdits } from '../../server/core/edits.ts';
import { type Finding, lint } from '../../server/core/lint.ts';
import { lintConfigOf } from '../../server/core/linting/lint-config.ts';
import type { Fix } from '../../server/core/rule.ts';
import { rules } from '../../server/core/rules/index.ts';
import { addressOf, filesOf, workspaceOf } from '../support/example.ts';
import { injectFaults } from '../support/faults.ts';
import { generateFramework } from '../support/generator.ts';

type Files = ReadonlyMap<string, string>;

/** What was found before any fix, worked out once for all the fixes of the same files. */
const known = new WeakMap<Files, Finding[]>();

describe('fixes', () => {
  for (const rule of rules) {
    const files = filesOf(rule.examples.bad);
    const fixable = everything(files).filter(({ rule: id, fixes }) => id === rule.id && fixes.length > 0);
    if (fixable.length === 0) continue;
    it(`of ${rule.id} mend its bad example`, () => {
      for (const finding of fixable)
        for (const fix of finding.fixes) expectMends(files, everything, finding, fix);
    });
  }

  it('mend a generated framework and touch nothing else', () => {
    const sound = generateFramework({ size: 'S', seed: 11 });
    const { files } = injectFaults(sound, { count: 25, seed: 5 });
    const fixable = recommended(files).filter(finding => finding.fixes.length > 0);
    assert.notEqual(fixable.length, 0);
    for (const finding of fixable)
      for (const fix of finding.fixes) expectMends(files, recommended, finding, fix);
  });
});

/** The finding is gone, no other has come but for a stub that waits for its text, and a second time changes nothing. */
function expectMends(files: Files, look: (files: Files) => Finding[], finding: Finding, fix: Fix): void {
  const label = `${finding.rule}: ${finding.message} (${fix.title})`;
  const before = known.get(files) ?? look(files);
  known.set(files, before);
  const mended = apply(files, fix);
  const after = look(mended);
  assert.ok(countOf(after, finding) < countOf(before, finding), `${label} is still there`);
  const come = after.filter(
    found => found.rule !== 'placeholder-text' && countOf(after, found) > countOf(before, found),
  );
  assert.deepEqual(
    come.map(found => `${found.rule}: ${found.message}`),
    [],
    label,
  );
  const again = after.find(found => found.rule === finding.rule && found.message === finding.message);
  if (again === undefined) return;
  assert.ok(countOf(after, again) < countOf(before, again), `${label} comes back`);
}

function everything(files: Files): Finding[] {
  const model = workspaceOf(files).modelOf(addressOf([...files.keys()][0] ?? ''));
  assert.ok(model !== undefined);
  return lint(model, rules, { ...lintConfigOf(model), preset: 'strict', severity: rule => rule.severity });
}

function recommended(files: Files): Finding[] {
  const model = workspaceOf(files).modelOf(addressOf('framework.yaml'));
  assert.ok(model !== undefined);
  return check(model);
}

function apply(files: Files, fix: Fix): Files {
  const mended = new Map(files);
  for (const [path, text] of files) {
    const edits = fix.edits.filter(edit => edit.uri === addressOf(path));
    if (edits.length > 0) mended.set(path, applyEdits(text, edits));
  }
  return mended;
}

function countOf(findings: readonly Finding[], { rule, message }: Finding): number {
  return findings.filter(finding => finding.rule === rule && finding.message === message).length;
}
