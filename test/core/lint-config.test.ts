import assert from 'node:assert/strict';
import { check } from '../../server/core/check.ts';
import { lint } from '../../server/core/lint.ts';
import { type Asked, lintConfigOf } from '../../server/core/linting/lint-config.ts';
import { defineRule, type Rule } from '../../server/core/rule.ts';
import { addressOf, workspaceOf } from '../support/example.ts';

const examples = { bad: '', good: '' };

/** Rules that find something about every skill, and what they are set to. */
const rules: readonly Rule[] = [
  defineRule({
    id: 'placeholder-text',
    on: 'skill',
    severity: 'warning',
    strictSeverity: 'error',
    summary: '',
    why: '',
    examples,
    options: { words: { type: 'strings', default: [], description: '' } },
    *check({ id }, _, { words }) {
      yield { message: `${id} ${words.join()}` };
    },
  }),
  defineRule({
    id: 'duplicate-id',
    on: 'model',
    severity: 'error',
    preset: 'minimal',
    summary: '',
    why: '',
    examples,
    *check(_, model) {
      for (const file of model.files)
        yield { message: 'all', file, at: { start: 0, end: 1 }, severity: 'info' };
    },
  }),
];

const skill = (id: string) => `skills:\n  - id: ${id}\n    name: ${id}\n    description: ${id}.\n`;

/** What the two rules find in a framework of two files with these settings. */
function found(settings: string, asked?: Asked): readonly string[] {
  const lines = settings.split('\n').map(line => `  ${line}\n`);
  const manifest = `framework:\n  id: f\n  name: F\nlint:\n${lines.join('')}`;
  const files = { 'framework.yaml': manifest, 'a.yaml': skill('a'), 'drafts/b.yaml': skill('b') };
  const model = workspaceOf(new Map(Object.entries(files))).models[0]!;
  return lint(model, rules, lintConfigOf(model, asked))
    .filter(({ uri }) => uri !== addressOf('framework.yaml'))
    .map(
      ({ severity, message, uri }) =>
        `${uri.includes('drafts') ? 'drafts' : 'rest'} ${severity} ${message.trim()}`,
    );
}

describe('the settings of the checks', () => {
  it('start from a preset', () => {
    assert.deepEqual(found('preset: minimal'), ['rest info all', 'drafts info all']);
    assert.deepEqual(
      found('preset: recommended').filter(text => !text.endsWith('all')),
      ['rest warning a', 'drafts warning b'],
    );
    assert.deepEqual(
      found('preset: strict').filter(text => !text.endsWith('all')),
      ['rest error a', 'drafts error b'],
    );
  });

  it('weigh single checks, whatever the preset and the check say', () => {
    const settings = 'preset: minimal\nrules:\n  placeholder-text: info\n  duplicate-id: warning';
    assert.deepEqual(found(settings), [
      'rest warning all',
      'rest info a',
      'drafts warning all',
      'drafts info b',
    ]);
    assert.deepEqual(found('rules:\n  placeholder-text: off\n  duplicate-id: off'), []);
  });

  it('are other ones for some files, the last that fit', () => {
    const settings = `rules:
  duplicate-id: off
overrides:
  - files: ['drafts/**']
    rules:
      placeholder-text: off
  - files: ['drafts/b.*']
    rules:
      placeholder-text: info
    options:
      placeholder-text:
        words: [x]
options:
  placeholder-text:
    words: [y, z]`;
    assert.deepEqual(found(settings), ['rest warning a y,z', 'drafts info b x']);
  });

  it('switch a check on for some files only, also one that looks at the framework as a whole', () => {
    const settings = `rules:
  duplicate-id: off
  placeholder-text: off
overrides:
  - files: ['drafts/**']
    rules:
      duplicate-id: error
      placeholder-text: info`;
    assert.deepEqual(found(settings), ['drafts error all', 'drafts info b']);
  });

  it('stand below what is asked for', () => {
    const settings = `rules:
  duplicate-id: off
overrides:
  - files: ['**']
    rules:
      placeholder-text: info`;
    const asked = (id: string, weight: 'off' | 'on' | 'error'): Asked => ({ rules: new Map([[id, weight]]) });
    assert.deepEqual(found(settings, asked('placeholder-text', 'off')), []);
    assert.deepEqual(found(settings, asked('placeholder-text', 'on')), [
      'rest warning a',
      'drafts warning b',
    ]);
    assert.deepEqual(
      found('preset: minimal', { preset: 'strict', rules: new Map([['duplicate-id', 'off']]) }),
      ['rest error a', 'drafts error b'],
    );
  });

  it('of the wrong kind are findings and count as not written', () => {
    const lines = `lint:
  rules:
    placeholder-text: loud
  options:
    placeholder-text:
      words: tba
      word: [tba]
    duplicate-id:
      deep: true`;
    const manifest = `framework:\n  id: f\n  name: F\n${lines}\n`;
    const model = workspaceOf(new Map([['framework.yaml', manifest]])).models[0]!;
    assert.deepEqual(
      check(model).map(({ message }) => message),
      [
        '“placeholder-text” cannot be “loud”. It is off, info, warning or error.',
        '“words” takes a list: write each item on a line of its own that begins with “- ”.',
        'A check “placeholder-text” has no “word”. It has words.',
        'The check “duplicate-id” has no options.',
      ],
    );
  });
});
