import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../server/core/check.ts';
import { Workspace } from '../../server/core/workspace.ts';

const samples = [
  'samples/harbour/families/engineering.yaml',
  'samples/faulty/repair-shop.yaml',
  'samples/faulty/framework.yaml',
].map(path => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));

const base = `name: Harbour pilots
levels: [{ id: junior }, { id: senior }]
themes:
  - id: safety
    name: "Safety"
competencies:
  - &one
    id: berthing-plan
    summary: >
      Plans the berthing
      of a vessel
    level: senior
    theme: safety
    proficiency: Expert
roles:
- id: pilot
  name: 'Pilot''s mate'
  skills: [{ skill: rope, level: working }]
  knowledge:
    - { title: Tides, depth: aware-of }
    - use: *one
`;

const intruders = [
  '"',
  "'",
  ':',
  ': ',
  '- ',
  '\t',
  '[',
  ']',
  '{',
  '}',
  '&a ',
  '*a',
  '!!x ',
  '|',
  '>',
  '%',
  '@',
  '`',
  '\0',
  '\u2028',
  '\r',
  '#',
  ' #',
  '? ',
  '<<: *one',
  '---\n',
  '...\n',
  '\\',
  '\ud800',
  '😀',
];

/** Texts as they stand while somebody types, deletes and pastes. */
function brokenTexts(): string[] {
  const texts = [
    '',
    ' ',
    '\n',
    '\uFEFF',
    '-',
    ':',
    '{',
    '[',
    '"',
    '&a',
    '*a',
    '? ',
    '%YAML 1.1\n',
    '%\n',
    '\0\0',
    '--- - - -',
  ];
  const lines = base.split('\n');
  for (let cut = 1; cut < base.length; cut += 3) texts.push(base.slice(0, cut));
  for (const [index] of lines.entries()) {
    texts.push(lines.filter((_, other) => other !== index).join('\n'));
    texts.push(lines.map((line, other) => (other === index ? ` ${line}` : line)).join('\n'));
    texts.push(lines.map((line, other) => (other === index ? line.trimStart() : line)).join('\n'));
    texts.push(
      lines.map((line, other) => (other === index ? line.slice(0, line.length / 2) : line)).join('\r\n'),
    );
  }
  for (const [index, intruder] of intruders.entries()) {
    for (let at = index; at < base.length; at += 61)
      texts.push(base.slice(0, at) + intruder + base.slice(at));
  }
  return texts;
}

describe('reading a broken text', () => {
  for (const name of ['valueOf', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])
    it(`takes “${name}” for a level like any other`, () => {
      const workspace = new Workspace();
      const text = `scales:
  - id: steps
    levels: [{ id: ${name} }, { id: high }]
skills:
  - id: mooring
    name: Mooring
    scale: steps
    description: Makes vessels fast
    levels: { ${name}: Makes a vessel fast, high: Makes a vessel fast }
`;
      workspace.set(TextDocument.create('file:///ropes.yaml', 'yaml', 1, text));
      const [model] = workspace.models;
      const found = check(model!).map(({ message }) => message);
      assert.ok(
        found.includes(`Skill “Mooring” says the same about “high” as about “${name}”.`),
        found.join('\n'),
      );
      const without = text.replace(`${name}: Makes a vessel fast, `, '');
      workspace.set(TextDocument.create('file:///ropes.yaml', 'yaml', 2, without));
      const left = check(workspace.models[0]!).filter(({ message }) => message.includes('says the same'));
      assert.deepEqual(left, []);
    });

  const texts = brokenTexts();

  it('is tried on at least 300 of them', () => {
    assert.ok(new Set(texts).size >= 300, `${new Set(texts).size} texts`);
  });

  it('never throws, and every finding stands on one line inside the text', () => {
    for (const text of texts) expectSound(text);
  });

  it('never throws for whatever is typed into a sample', () => {
    const sample = fc.constantFrom(...samples);
    fc.assert(
      fc.property(
        sample,
        fc.nat(),
        fc.nat(40),
        fc.string({ unit: 'binary', maxLength: 12 }),
        (text, at, length, typed) => {
          const start = at % (text.length + 1);
          expectSound(text.slice(0, start) + typed + text.slice(start + length));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never throws for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => expectSound(text)),
      { numRuns: 300 },
    );
  });
});

function expectSound(text: string): void {
  const workspace = new Workspace();
  const uri = 'file:///frame/broken.yaml';
  const source = TextDocument.create(uri, 'yaml', 1, text);
  workspace.set(source);
  for (const model of workspace.models) {
    for (const { span, rule, message } of check(model)) {
      const where = `${rule} in ${JSON.stringify(text)}`;
      assert.ok(span.start >= 0 && span.end <= text.length && span.start <= span.end, where);
      const written = text.slice(span.start, span.end);
      assert.ok(text === '' || span.end > span.start, `${where} is empty`);
      assert.ok(!/\r\n|[\r\n]./s.test(written), `${where} runs over lines: ${JSON.stringify(written)}`);
      assert.ok(message.length > 10, where);
    }
  }
}
