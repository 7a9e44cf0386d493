import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from '../../server/core/parse.ts';

/** How each character of a description's value is written in the source. */
function written(value: string): string[] {
  const source = `skills:\n  - id: a\n    description: ${value}\n`;
  const text = parse(TextDocument.create('file:///a.yaml', 'yaml', 1, source)).texts[0]!;
  return Array.from({ length: text.value.length }, (_, index) => {
    const { start, end } = text.spanOf(index, index + 1);
    return source.slice(start, end);
  });
}

describe('the characters of a text in the source', () => {
  it('are single signs, escapes and doubled quotes', () => {
    assert.deepEqual(written("'it''s'"), ['i', 't', "''", 's']);
    assert.deepEqual(written('"a\\u00a0\\"\\n"'), ['a', '\\u00a0', '\\"', '\\n']);
    assert.deepEqual(written('"\\U0001F600!"'), ['\\U0001F600', '\\U0001F600', '!']);
    assert.deepEqual(written('"a\\tb"'), ['a', '\\t', 'b']);
    assert.deepEqual(written('\u00a0b'), ['\u00a0', 'b']);
    assert.deepEqual(written('a \u00a0b'), ['a', ' ', '\u00a0', 'b']);
  });

  it('are found behind folded, joined and indented lines', () => {
    assert.deepEqual(written('ab\n      cd'), ['a', 'b', '\n', 'c', 'd']);
    assert.deepEqual(written('"ab\\\n      cd"'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(written('|\n      - a\n\n      b'), ['-', ' ', 'a', '\n', '\n', 'b']);
    assert.deepEqual(written('>\n      a\n      b\n\n      c'), ['a', '\n', 'b', '\n', 'c']);
  });
});
