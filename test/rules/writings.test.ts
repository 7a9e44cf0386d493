import assert from 'node:assert/strict';
import { applyEdits } from '../../server/core/edits.ts';
import { lint } from '../../server/core/lint.ts';
import { lintConfigOf } from '../../server/core/linting/lint-config.ts';
import { rules } from '../../server/core/rules/index.ts';
import { addressOf, workspaceOf } from '../support/example.ts';

/** The ways in which YAML can write a text below a key. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  plain: text => text,
  'plain over lines': text => text.replace(/(?<=[a-z]) (?=[a-z])/, '\n      '),
  'single quotes': text => `'${text.replaceAll("'", "''")}'`,
  'double quotes': text => `"${text.replace(/["\\]/g, '\\$&')}"`,
  'double quotes with escapes': text =>
    `"${text.replace(/["\\]/g, '\\$&').replace(/[^ -~]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`,
  'double quotes over lines': text =>
    `"${text.replace(/["\\]/g, '\\$&').replace(/(?<=[a-z]) (?=[a-z])/, ' \\\n      ')}"`,
  'a block': text => `|\n      ${text}`,
  'a block without its last line break': text => `|-\n      ${text}`,
  'a folded block': text => `>\n      ${text.replace(/(?<=[a-z]) (?=[a-z])/, '\n      ')}`,
};

/** A text with one slip, the rule that finds it, and the text as its fix leaves it. */
const slips: readonly (readonly [rule: string, text: string, mended: string])[] = [
  ['whitespace', "The pilot's  rope holds", "The pilot's rope holds"],
  ['whitespace', 'The rope\u200b holds', 'The rope holds'],
  ['whitespace', 'The rope\u00a0holds fast', 'The rope holds fast'],
  ['whitespace', 'The old co- operating crews', 'The old co-operating crews'],
  ['duplicate-word', "The pilot's rope rope holds", "The pilot's rope holds"],
  ['misspelling', 'The rope with "responsability" holds', 'The rope with "responsibility" holds'],
  ['article-agreement', "It's a old rope", "It's an old rope"],
  ['filler-or-trivialising', "Obviously, it's the pilot's rope", "It's the pilot's rope"],
  ['non-inclusive-term', "The pilot's manpower holds", "The pilot's staff holds"],
  ['term-capitalisation', "The pilot's Github holds", "The pilot's GitHub holds"],
  ['stray-punctuation', "The pilot's rope holds,", "The pilot's rope holds"],
];

describe('a fix of words', () => {
  for (const [name, write] of Object.entries(writings)) {
    for (const [rule, text, mended] of slips) {
      it(`of ${rule} mends ${JSON.stringify(text)} in ${name} and nothing else`, () => {
        const before = sourceOf(write(text));
        const [finding] = found(rule, before);
        const fix = finding?.fixes[0];
        assert.ok(fix !== undefined);
        const after = applyEdits(before, fix.edits);
        assert.equal(textOf(after), mended);
        assert.deepEqual(found(rule, after), []);
        const [head, tail] = sourceOf('\0').split('\0') as [string, string];
        assert.ok(after.startsWith(head) && after.endsWith(tail));
      });
    }
  }
});

function sourceOf(written: string): string {
  return `# ours\nskills:\n  - id: mooring   # kept\n    description: ${written}\n    name: Mooring\n`;
}

function modelOf(source: string) {
  return workspaceOf(new Map([['example.yaml', source]])).modelOf(addressOf('example.yaml'))!;
}

function textOf(source: string): string | undefined {
  const [file] = modelOf(source).files;
  assert.deepEqual(file?.problems, []);
  return file?.texts.find(({ property }) => property === 'description')?.value;
}

function found(id: string, source: string) {
  const model = modelOf(source);
  const config = { ...lintConfigOf(model), preset: 'strict' as const, severity: () => 'info' as const };
  return lint(
    model,
    rules.filter(rule => rule.id === id),
    config,
  );
}
