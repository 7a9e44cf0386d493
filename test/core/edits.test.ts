import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse as parseYaml } from 'yaml';
import { scalarText } from '../../server/core/editing/scalar-text.ts';
import { applyEdits, rewrite } from '../../server/core/edits.ts';
import { parse } from '../../server/core/parse.ts';

describe('a text as a YAML value', () => {
  for (const text of [
    'Plans berths',
    'yes',
    'Berths: plans',
    "Pilot's plan",
    '- x',
    'A #1',
    '1E3',
    '',
    'Ends ',
  ]) {
    it(`reads back as ${JSON.stringify(text)}`, () => assert.equal(parseYaml(scalarText(text)), text));
  }
});

describe('another text for a key', () => {
  const text = `roles:
  - id: pilot
    name: Pilot # of ships
    summary: |
      Brings vessels in
    responsibilities: []
  - id: "mate"
    name: 'Mate''s mate'
`;
  const cases: readonly (readonly [number, string, string, string])[] = [
    [0, 'name', 'Pilot # of ships', '"Pilot: first" # of ships'],
    [0, 'summary', 'Brings vessels in', 'Pilot: first'],
    [1, 'id', '"mate"', '"Pilot: first"'],
    [1, 'name', "'Mate''s mate'", "'Pilot: first'"],
  ];
  for (const [index, key, before, after] of cases) {
    it(`keeps how ${key} is written in role ${index + 1}`, () => {
      const file = parse(TextDocument.create('file:///roles.yaml', 'yaml', 1, text));
      const change = rewrite(file, file.fragments[0]!.roles![index]!, key, 'Pilot: first');
      assert.ok(change !== undefined);
      assert.equal(applyEdits(text, [change]), text.replace(before, after));
    });
  }

  it('cannot be cut by a comma between braces', () => {
    const flow = 'roles:\n  - { id: pilot, name: Pilot, summary: Brings vessels in }\n';
    const file = parse(TextDocument.create('file:///roles.yaml', 'yaml', 1, flow));
    const change = rewrite(file, file.fragments[0]!.roles![0]!, 'name', 'Pilot, first class')!;
    assert.equal(applyEdits(flow, [change]), flow.replace('Pilot,', '"Pilot, first class",'));
  });
});
