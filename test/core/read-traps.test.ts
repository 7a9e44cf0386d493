import assert from 'node:assert/strict';
import { applyEdits } from '../../server/core/edits.ts';
import { lint } from '../../server/core/lint.ts';
import { lintConfigOf } from '../../server/core/linting/lint-config.ts';
import { rules } from '../../server/core/rules/index.ts';
import { addressOf, filesOf, workspaceOf } from '../support/example.ts';

/** What is found in a text by the rules of YAML's traps: the rule, the words, and the text after the first fix. */
function traps(text: string): { rule: string; words: string; fixed: string | undefined }[] {
  const model = workspaceOf(filesOf(text)).modelOf(addressOf('example.yaml'))!;
  const config = { ...lintConfigOf(model), preset: 'strict' as const, severity: () => 'warning' as const };
  return lint(model, rules, config)
    .filter(({ rule }) =>
      [
        'ambiguous-scalar',
        'comma-in-flow-text',
        'comment-in-text',
        'folded-list',
        'tab-before-value',
      ].includes(rule),
    )
    .map(({ rule, span, fixes }) => ({
      rule,
      words: text.slice(span.start, span.end),
      fixed: fixes[0] && applyEdits(text, fixes[0].edits),
    }));
}

const skill = (lines: string) => `skills:\n  - id: mooring\n    name: Mooring\n${lines}`;

describe('the traps of YAML', () => {
  it('are seen in numbers, dates, truths and nothing, as values and as keys', () => {
    const words = [
      '1E30',
      '2.10',
      '0x1F',
      '12:30',
      '1_000',
      '2024-01-01',
      'no',
      'On',
      '~',
      'null',
      '.5',
      '+1',
    ];
    for (const word of words) {
      const found = traps(skill(`    description: ${word}\n`));
      assert.deepEqual(found, [
        { rule: 'ambiguous-scalar', words: word, fixed: skill(`    description: '${word}'\n`) },
      ]);
    }
    assert.deepEqual(
      traps(skill('    levels:\n      1: Ties knots\n')).map(({ words }) => words),
      ['1'],
    );
  });

  it('are not seen where a word, a version, a choice or a quoted value stands', () => {
    for (const value of ['none', '1.0.0', 'Not', '2nd', '"2.10"', "'no'", '1 to 3', 'v2', 'C3PO', '-', 'e5'])
      assert.deepEqual(traps(skill(`    description: ${value}\n`)), []);
    assert.deepEqual(traps('framework:\n  id: a\n  name: A\nlint:\n  rules:\n    broken-link: off\n'), []);
  });

  it('are seen where a comma ends a text in braces, once for all the words that it cuts off', () => {
    const text = 'components:\n  training:\n    - { id: ropes, title: Ropes, knots, bends }\n';
    assert.deepEqual(traps(text), [
      {
        rule: 'comma-in-flow-text',
        words: 'knots',
        fixed: "components:\n  training:\n    - { id: ropes, title: 'Ropes, knots, bends' }\n",
      },
    ]);
    assert.deepEqual(traps("components:\n  training:\n    - { id: ropes, title: 'Ropes, knots' }\n"), []);
    assert.deepEqual(traps(skill('    aliases: [ropes, knots]\n')), []);
  });

  it('are seen where a number sign cuts a text off, and not in a comment', () => {
    const found = traps(skill('    description: Berth #3 only  \n'));
    assert.deepEqual(found, [
      { rule: 'comment-in-text', words: '#3 only', fixed: skill("    description: 'Berth #3 only'  \n") },
    ]);
    assert.deepEqual(traps(skill('    description: Berth # to be checked\n')), []);
    assert.deepEqual(traps(skill('    description: Berth#3\n')), []);
    assert.deepEqual(traps(skill('    category: rope #wrong group?\n')), []);
  });

  it('are seen where lines of a list are joined', () => {
    const folded = traps(skill('    description: >-\n      Includes:\n      - wind\n      - tides\n'));
    assert.deepEqual(folded, [
      {
        rule: 'folded-list',
        words: '- wind',
        fixed: skill('    description: |-\n      Includes:\n      - wind\n      - tides\n'),
      },
    ]);
    const plain = traps(skill('    description: Includes\n      1. wind\n      2. tides\n'));
    assert.deepEqual(plain, [
      {
        rule: 'folded-list',
        words: '1. wind',
        fixed: skill('    description: |\n      Includes\n      1. wind\n      2. tides\n'),
      },
    ]);
    assert.equal(
      traps(skill('    description: "Includes\n      - wind\n      - tides"\n'))[0]?.rule,
      'folded-list',
    );
  });

  it('are not seen where YAML keeps the lines', () => {
    for (const text of [
      '    description: |\n      Includes:\n      - wind\n      - tides\n',
      '    description: >\n      Includes:\n\n        - wind\n        - tides\n',
      '    description: >\n      Includes:\n\n      - wind\n\n      - tides\n',
      '    description: >\n      A long text about ropes\n      - an old craft\n      that goes on.\n',
    ])
      assert.deepEqual(traps(skill(text)), []);
  });

  it('are seen in a tab behind a dash or a colon', () => {
    assert.deepEqual(traps(skill('    aliases:\n      - \tropes\n    category:\tdeck\n')), [
      {
        rule: 'tab-before-value',
        words: ' \t',
        fixed: skill('    aliases:\n      - ropes\n    category:\tdeck\n'),
      },
      {
        rule: 'tab-before-value',
        words: '\t',
        fixed: skill('    aliases:\n      - \tropes\n    category: deck\n'),
      },
    ]);
  });
});
