import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse as parseYaml } from 'yaml';
import { wordAt } from '../../server/core/cursor/cursor.ts';
import { excerptAround } from '../../server/core/cursor/excerpt.ts';
import { indentationOf } from '../../server/core/editing/indentation.ts';
import { begunKinds } from '../../server/core/editing/insertion.ts';
import { scalarText, withinQuotes } from '../../server/core/editing/scalar-text.ts';
import { codeSpan, escapeMarkdown } from '../../server/core/markdown-text.ts';
import { parse } from '../../server/core/parse.ts';
import { entitySchemas, rootSchema, type SchemaNode } from '../../server/core/schema.ts';
import { Random } from '../support/random.ts';

describe('what is written', () => {
  const texts = [
    'plain',
    'two words',
    'Größe',
    'a/b',
    'x-y_z.1',
    '',
    ' ',
    ' a',
    'a ',
    'a: b',
    'a:',
    'a:b',
    'a #b',
    'a#b',
    '#a',
    '- a',
    '-a',
    '?',
    '"a"',
    "it's",
    "'a'",
    'back\\slash',
    '1',
    '1.0',
    '2.10',
    '1E30',
    '0x1F',
    '0o7',
    '12:30',
    '2024-01-02',
    'yes',
    'No',
    'off',
    'null',
    '~',
    'true',
    '.inf',
    '[a',
    '{a',
    'a, b',
    'a]',
    '*a',
    '&a',
    '!a',
    '@a',
    '`a`',
    '%a',
    '|',
    '>',
    '=',
    '<<',
    '...',
    '---',
    '…',
    '57653fee-f462-42e8-a8df-5fe3629e4c35',
    '1e5',
    '1_000',
    'a\tb',
    'a  b',
    'a\nb',
    'a\u00a0b',
    '2.0.1',
    'say "no"',
  ];

  it('comes back as it was, for every reader', () => {
    for (const text of texts) {
      for (const isFlow of [false, true]) {
        const written = scalarText(text, isFlow);
        const whole = isFlow ? `{ k: [${written}] }` : `k:\n  - ${written}`;
        for (const version of ['1.1', '1.2'] as const) {
          const { k } = parseYaml(whole, { version }) as { readonly k: readonly unknown[] };
          assert.deepEqual(k, [text], `${whole} ${version}`);
        }
      }
    }
  });

  it('is not quoted without need', () => {
    for (const text of [
      'plain',
      'two words',
      'a/b',
      "it's",
      'a#b',
      '57653fee-f462-42e8-a8df-5fe3629e4c35',
      'a, b',
    ])
      assert.equal(scalarText(text), text);
  });

  it('fits between quotation marks that are there', () => {
    for (const text of texts) {
      assert.equal(parseYaml(`"${withinQuotes(text, '"')}"`), text.replace(/\s+/g, ' '));
      assert.equal(parseYaml(`'${withinQuotes(text, "'")}'`), text.replace(/\s+/g, ' '));
    }
  });

  it('follows the layout of the text', () => {
    const layouts: readonly (readonly [text: string, layout: readonly number[]])[] = [
      ['', [2, 2, 1]],
      ['a: b\n', [2, 2, 1]],
      ['a:\n    b: c\n', [4, 4, 1]],
      ['a:\n- b\n', [2, 0, 1]],
      ['a:\n    -   b:\n            c: d\n', [4, 4, 3]],
      ['a:\n  - b\n# a:\n#     - d\n', [2, 2, 1]],
      ['a:\n\n  b: c\r\n', [2, 2, 1]],
    ];
    for (const [text, [step, list, gap]] of layouts)
      assert.deepEqual(
        indentationOf(text),
        { step, list, gap, lineBreak: text.includes('\r') ? '\r\n' : '\n' },
        text,
      );
  });

  it('begins kinds that the language knows', () => {
    const titles = new Set<string | undefined>();
    const visit = (schema: SchemaNode | undefined, seen = new Set<SchemaNode>()) => {
      if (schema === undefined || seen.has(schema)) return;
      seen.add(schema);
      titles.add(schema.title);
      for (const property of schema.properties.values()) visit(property, seen);
      visit(schema.items, seen);
      visit(schema.others, seen);
    };
    visit(rootSchema);
    for (const schema of entitySchemas.values()) visit(schema);
    for (const kind of begunKinds) assert.ok(titles.has(kind), kind);
  });
});

describe('text in Markdown', () => {
  it('shows its words and nothing else', () => {
    assert.equal(
      escapeMarkdown('[a](command:b) ![c](d) <img> `e` *f* _g_ ~h~ # i | j'),
      '\\[a\\]\\(command:b\\) \\!\\[c\\]\\(d\\) \\<img\\> \\`e\\` \\*f\\* \\_g\\_ \\~h\\~ \\# i \\| j',
    );
    assert.equal(escapeMarkdown('- a\n* b\n1. c\n\n    d\n==='), '- a\n- b\n1. c\n\nd\n\\===');
  });

  it('holds any word as code', () => {
    assert.equal(codeSpan('a'), '`a`');
    assert.equal(codeSpan('a`b``c'), '``` a`b``c ```');
  });
});

describe('an excerpt', () => {
  it('reads the same at the cursor as the whole text', () => {
    const random = new Random(3);
    const text = longText();
    const file = parse(TextDocument.create('file:///a.yaml', 'yaml', 1, text));
    for (let round = 0; round < 300; round++) {
      const offset = random.below(text.length + 1);
      const excerpt = excerptAround(file, offset);
      assert.ok(excerpt.text.length < text.length / 3);
      const at = offset - excerpt.shift;
      assert.equal(excerpt.text.slice(Math.max(0, at - 9), at + 9).length > 0, true);
      const small = parse(TextDocument.create('file:///a.yaml', 'yaml', 1, excerpt.text));
      assert.deepEqual(
        essence(wordAt(small, at)),
        essence(wordAt(file, offset)),
        text.slice(offset - 40, offset + 40),
      );
    }
  });

  it('is the whole text where a list is short or something is repeated', () => {
    for (const text of [
      'roles:\n  - id: a\n  - id: b\n',
      longText().replace('  - id: c3', '  - &c\n    id: c3'),
    ]) {
      const file = parse(TextDocument.create('file:///a.yaml', 'yaml', 1, text));
      assert.deepEqual(excerptAround(file, text.length), { text, shift: 0 });
    }
  });
});

function essence(word: ReturnType<typeof wordAt>) {
  if (word === undefined) return undefined;
  const { role, scalar, schema, around, key } = word;
  const map = around.findLast(({ data }) => data !== undefined && !Array.isArray(data))?.data;
  const texts = Object.entries(map ?? {}).filter(([, value]) => typeof value === 'string');
  return { role, value: scalar.value, schema, key, depth: around.map(({ schema: known }) => known), texts };
}

function longText(): string {
  const parts = ['name: Baking\nlevels:\n  - id: junior\n  - id: senior\ncompetencies:\n'];
  for (let index = 0; index < 200; index++)
    parts.push(
      `  # number ${index}\n  - id: c${index}\n    summary: Weighs flour ${index}\n    level: junior\n    examples:\n      - One example\n\n      - |\n        Another\n        - example: ${index}\n`,
    );
  parts.push('skills:\n');
  for (let index = 0; index < 200; index++)
    parts.push(
      `- { id: s${index}, name: "Skill ${index}" }\n- id: t${index}\n  levels:\n    working: Works.\n`,
    );
  parts.push('roles:\n- id: r\n  skills: [{ skill: s1, level: working }]\n');
  return parts.join('');
}
