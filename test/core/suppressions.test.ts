import assert from 'node:assert/strict';
import { check } from '../../server/core/check.ts';
import type { Asked } from '../../server/core/linting/lint-config.ts';
import { workspaceOf } from '../support/example.ts';

const few: Asked = {
  preset: 'minimal',
  rules: new Map([
    ['placeholder-text', 'on'],
    ['unused-suppression', 'on'],
    ['unknown-rule', 'on'],
  ]),
};

/** The rules that find something in a file, in order. */
function rulesIn(text: string): readonly string[] {
  const model = workspaceOf(new Map([['a.yaml', text]])).models[0]!;
  return check(model, few).map(({ rule }) => rule);
}

const skill = (...lines: readonly string[]) =>
  `skills:\n  - id: a\n    name: A\n${lines.map(line => `    ${line}\n`).join('')}`;
const next = '# rolewright-disable-next-line placeholder-text: a name';

describe('a comment that suppresses', () => {
  it('is about its own line, the next one that says something, or the file', () => {
    assert.deepEqual(rulesIn(skill('description: TODO')), ['placeholder-text']);
    assert.deepEqual(
      rulesIn(skill('description: TODO # rolewright-disable-line placeholder-text: a name')),
      [],
    );
    assert.deepEqual(rulesIn(skill(next, 'description: TODO')), []);
    assert.deepEqual(rulesIn(skill(next, '# Why', '', 'description: TODO')), []);
    assert.deepEqual(
      rulesIn(`# rolewright-disable-file placeholder-text: drafts\n${skill('description: TODO')}`),
      [],
    );
  });

  it('reaches over the whole text that begins on its line', () => {
    assert.deepEqual(rulesIn(skill(next, 'description: |', '  Some.', '', '  TODO', '  TBC')), []);
    assert.deepEqual(rulesIn(skill(next, 'description: >-', '  Some', '  TODO')), []);
    assert.deepEqual(rulesIn(skill(next, 'description: "Some', '  TODO"')), []);
    assert.deepEqual(rulesIn(skill(next, 'description: Some', '  TODO')), []);
  });

  it('reaches no further', () => {
    const text = skill(next, 'description: |', '  TODO', 'levels:', '  working: TODO');
    assert.deepEqual(rulesIn(text), ['placeholder-text']);
    assert.deepEqual([...rulesIn(skill(next, 'levels:', '  working: TODO'))].sort(), [
      'placeholder-text',
      'unused-suppression',
    ]);
  });

  it('may name several rules, and says why', () => {
    const both = '# rolewright-disable-next-line placeholder-text, duplicate-id: a name';
    assert.deepEqual(rulesIn(skill(both, 'description: TODO')), ['unused-suppression']);
    assert.deepEqual(rulesIn(skill(next.replace(': a name', ''), 'description: TODO')), [
      'unused-suppression',
    ]);
    assert.deepEqual(rulesIn(skill(next.replace('text', 'txt'), 'description: TODO')), [
      'unknown-rule',
      'placeholder-text',
    ]);
  });
});
