import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { insertKey } from '../../server/core/editing/insert-key.ts';
import { applyEdits } from '../../server/core/edits.ts';
import { parse } from '../../server/core/parse.ts';
import type { ParsedFile } from '../../server/core/parsed-file.ts';

function changed(
  text: string,
  mapOf: (file: ParsedFile) => object,
  lines: readonly [string, ...string[]],
  order?: readonly string[],
): string | undefined {
  const file = parse(TextDocument.create('file:///skills.yaml', 'yaml', 1, text));
  const edit = insertKey(file, mapOf(file), lines, order);
  return edit === undefined ? undefined : applyEdits(text, [edit]);
}

const firstSkill = (file: ParsedFile) => file.fragments[0]!.skills![0]!;

describe('inserting a key', () => {
  it('puts it behind the key that comes before it in the language', () => {
    const text = 'skills:\n  - id: tides # since 2019\n    levels:\n      working: Reads a table\n';
    assert.equal(
      changed(text, firstSkill, ['name: Tides']),
      'skills:\n  - id: tides # since 2019\n    name: Tides\n    levels:\n      working: Reads a table\n',
    );
  });

  it('puts it first where all others come behind it', () => {
    const text = 'skills:\n  - name: Tides\n    category: Sea\n';
    assert.equal(
      changed(text, firstSkill, ['id: tides']),
      'skills:\n  - id: tides\n    name: Tides\n    category: Sea\n',
    );
  });

  it('follows an order of its own for keys that are data', () => {
    const text =
      'skills:\n  - id: tides\n    name: Tides\n    levels:\n      awareness: A\n      expert: E\n';
    const order = ['awareness', 'working', 'practitioner', 'expert'];
    assert.equal(
      changed(text, file => firstSkill(file).levels as object, ['working: W'], order),
      text.replace('      expert', '      working: W\n      expert'),
    );
  });

  it('writes several lines, also at the end of a file without a line break', () => {
    const text = 'skills:\n  - id: tides\n    name: Tides';
    assert.equal(
      changed(text, firstSkill, ['levels:', '  working: W']),
      `${text}\n    levels:\n      working: W`,
    );
  });

  it('uses the line breaks of the file', () => {
    const text = 'skills:\r\n  - id: tides\r\n';
    assert.equal(
      changed(text, firstSkill, ['name: Tides']),
      'skills:\r\n  - id: tides\r\n    name: Tides\r\n',
    );
  });

  it('fills a key that has nothing behind it', () => {
    const text = 'skills:\n  - id: tides\n    name:\n    category: Sea\n';
    assert.equal(changed(text, firstSkill, ['name: Tides']), text.replace('name:', 'name: Tides'));
  });

  it('stays on the line between braces, and gives up where there must be more', () => {
    const text = 'skills:\n  - { id: tides, category: Sea }\n';
    assert.equal(changed(text, firstSkill, ['name: Tides']), text.replace('tides,', 'tides, name: Tides,'));
    assert.equal(changed(text, firstSkill, ['levels:', '  working: W']), undefined);
  });

  it('gives up where the key has a comment in the place of its value', () => {
    const text = 'skills:\n  - id: tides\n    name: # later\n    category: Sea\n';
    assert.equal(changed(text, firstSkill, ['name: Tides']), undefined);
  });
});
