import assert from 'node:assert/strict';
import { lint } from '../../server/core/lint.ts';
import { lintConfigOf } from '../../server/core/linting/lint-config.ts';
import type { Rule } from '../../server/core/rule.ts';
import { rules } from '../../server/core/rules/index.ts';
import { addressOf, filesOf, markOf, marksIn, workspaceOf } from '../support/example.ts';

describe('rules', () => {
  it('have ids in the alphabetical order of the registry', () => {
    const ids = rules.map(rule => rule.id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it('finds in its bad example what is marked there, and nothing else', () => {
        const files = filesOf(rule.examples.bad);
        const marks = [...files].flatMap(([path, text]) => marksIn(path, text));
        assert.notEqual(marks.length, 0, 'the bad example marks nothing');
        assert.deepEqual(findings(rule, files), marks);
      });

      it('is silent on its good example, and so is every other error', () => {
        const files = filesOf(rule.examples.good);
        assert.deepEqual(findings(rule, files), []);
        const others = rules.filter(other => other.severity === 'error');
        assert.deepEqual(
          others.flatMap(other => findings(other, files)),
          [],
        );
      });

      it('speaks in sentences', () => {
        for (const text of [rule.summary, rule.why]) assert.match(text, /^["“A-Z].*[.!?]$/s);
        const files = filesOf(rule.examples.bad);
        for (const { message } of findings(rule, files)) assert.match(message, /^[“A-Z].*[.?!]$/);
      });
    });
  }
});

function findings(rule: Rule, files: ReadonlyMap<string, string>) {
  const model = workspaceOf(files).modelOf(addressOf([...files.keys()][0] ?? ''));
  assert.ok(model !== undefined);
  const config = lintConfigOf(model);
  const always = { ...config, severity: () => rule.severity };
  return lint(model, rules, always)
    .filter(finding => finding.rule === rule.id)
    .map(finding => markOf(finding, files));
}
