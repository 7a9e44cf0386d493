import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import { plainToMarkdown } from '../../server/core/exchange/writing/plain-to-markdown.ts';
import { writeYaml } from '../../server/core/exchange/writing/yaml-writer.ts';

const traps = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ab 01.e_:#-"\'\\|>\n\t\r\u00a0\u2028{[,&*!%@`~?=<'.split('')) }),
  fc.constantFrom(
    'yes',
    'Off',
    '~',
    'null',
    '1:30',
    '2001-12-14',
    '0x1f',
    '1e3',
    'e1',
    '.',
    '.5',
    '1_000',
    '0o7',
  ),
  fc.constantFrom(
    '=',
    '<<',
    '---',
    '... a',
    '12,345',
    '+1',
    '-.inf',
    'a:',
    'a #b',
    '- a',
    '2.10',
    '1E30',
    '',
  ),
);

describe('yaml-writer', () => {
  it('gives back every text exactly, in every schema of YAML', () => {
    fc.assert(
      fc.property(traps, traps, (one, two) => {
        const value = {
          key: one,
          list: [one, two, { a: two, b: [[one], [two]] }],
          [two]: 'x',
          map: { a: { b: [one] } },
        };
        const yaml = writeYaml(value);
        for (const schema of ['failsafe', 'core', 'yaml-1.1'] as const) {
          assert.deepEqual(parse(yaml, { schema }), { ...value });
        }
      }),
      { numRuns: 3000 },
    );
  }).timeout(20_000);

  it('writes block style, quotes only what must be quoted, and leaves out what is undefined', () => {
    const yaml = writeYaml({
      name: 'Care of ropes, lines & knots',
      empty: '',
      nothing: undefined,
      custom: true,
      format: 1,
      none: [],
      hollow: {},
      texts: [
        'yes',
        '2.10',
        'a: b',
        'C #3',
        '“So” it is',
        'it’s',
        '"So" it is',
        'no\u00a0break',
        'one\n\ntwo',
        'end\n',
      ],
      things: [{ a: 'b', c: ['d'] }, { e: { f: 'g' } }],
    });
    assert.equal(
      yaml,
      `name: Care of ropes, lines & knots
empty: ""
custom: true
format: 1
none: []
hollow: {}
texts:
  - "yes"
  - "2.10"
  - "a: b"
  - "C #3"
  - “So” it is
  - it’s
  - '"So" it is'
  - "no\\_break"
  - |-
    one

    two
  - |
    end
things:
  - a: b
    c:
      - d

  - e:
      f: g
`,
    );
  });
});

describe('plain-to-markdown', () => {
  const words = (node: { value?: string; children?: unknown[] }): string =>
    node.value ?? (node.children ?? []).map(child => words(child as typeof node)).join('');

  it('shows exactly the plain words', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'ab -"\\|>10.e_[]()&*!`~?=<#+/;gt:'.split('')) });
    fc.assert(
      fc.property(fc.oneof(fc.string(), signs), text => {
        const line = text.replace(/\s+/g, ' ').trim();
        assert.equal(words(fromMarkdown(plainToMarkdown(line))), line);
      }),
      { numRuns: 5000 },
    );
  }).timeout(20_000);

  it('leaves alone what is no markup', () => {
    for (const text of [
      '#1 of all',
      '5 * 3 and a_b',
      '[optional] part (all)',
      'P&T, R&D',
      '1 – One',
      'a < b > c',
    ]) {
      assert.equal(plainToMarkdown(text), text);
    }
  });
});
