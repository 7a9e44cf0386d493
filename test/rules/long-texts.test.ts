import assert from 'node:assert/strict';
import { lint } from '../../server/core/lint.ts';
import { lintConfigOf } from '../../server/core/linting/lint-config.ts';
import { rules } from '../../server/core/rules/index.ts';
import { addressOf, workspaceOf } from '../support/example.ts';

/** Texts that no author writes, on which a careless pattern would not come to an end. */
const patterns: readonly string[] = [
  'a',
  ' ',
  '\t',
  '\u00a0',
  '\u200b',
  '`a',
  'a@',
  'a/ b',
  'a- b ',
  '(])',
  '"',
  "it's ",
  'a apple an unit ',
  'and writes ',
  'simply writes ',
  'service level agreement (SLA) ',
  'SLA (service level agreement) ',
  'data-base database ',
  'Ab. ',
  '- a\n',
  '- a\n- B.\n- c\n',
  'Ab c.\n\n',
  '](a',
  'he or she ',
];

describe('a text of 50,000 signs', () => {
  const ofWords = rules.filter(({ on }) => [on].flat().includes('text'));
  for (const pattern of patterns) {
    it(`of ${JSON.stringify(pattern)} is read to its end`, () => {
      const value = JSON.stringify(pattern.repeat(Math.ceil(50_000 / pattern.length)));
      const source = `skills:\n  - id: ropes\n    name: Ropes\n    description: ${value}\n`;
      const model = workspaceOf(new Map([['example.yaml', source]])).modelOf(addressOf('example.yaml'))!;
      const config = { ...lintConfigOf(model), preset: 'strict' as const, severity: () => 'info' as const };
      assert.doesNotThrow(() => lint(model, ofWords, config));
    });
  }
});
