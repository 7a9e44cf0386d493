import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, rewording } from '../../server/core/edits.ts';
import { parse } from '../../server/core/parse.ts';

/** A description's source when the words between « and » in its value are replaced; undefined where no fix is offered. */
function reworded(written: string, marked: string, words: string): string | undefined {
  const source = (value: string) =>
    `skills:\n  - id: ropes\n    description: ${value} # kept\n    name: Ropes\n`;
  const file = parse(TextDocument.create('file:///a.yaml', 'yaml', 1, source(written)));
  const text = file.texts.find(({ property }) => property === 'description')!;
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  assert.equal(text.value, marked.replace(/[«»]/g, ''));
  const fix = rewording('Mend', text, { start, end }, words, false)[0];
  if (fix === undefined) return undefined;
  const result = applyEdits(source(written), fix.edits);
  const mended = parse(TextDocument.create('file:///a.yaml', 'yaml', 2, result));
  assert.deepEqual(mended.problems, []);
  assert.equal(
    mended.texts.find(({ property }) => property === 'description')?.value,
    text.value.slice(0, start) + words + text.value.slice(end),
  );
  const [before, after] = source('\0').split('\0') as [string, string];
  assert.ok(result.startsWith(before) && result.endsWith(after));
  return result.slice(before.length, result.length - after.length);
}

describe('other words in a text', () => {
  it('take the place of the old ones and of nothing else', () => {
    assert.equal(reworded('Ties  two ropes', 'Ties«  »two ropes', ' '), 'Ties two ropes');
    assert.equal(reworded('Ties ropes', 'Ties ropes«»', '.'), 'Ties ropes.');
    assert.equal(reworded('Ties ropes', '«Ties» ropes', 'Mends'), 'Mends ropes');
  });

  it('have the escapes of the quotation marks around them', () => {
    assert.equal(reworded("'It is a rope'", '«It is» a rope', "It's"), "'It''s a rope'");
    assert.equal(reworded('"A rope\\u200b"', 'A rope«\u200b»', ''), '"A rope"');
    assert.equal(reworded('"A \\"rope\\""', 'A «"rope"»', '"line"'), '"A \\"line\\""');
    assert.equal(reworded("'Pilot''s rope'", "«Pilot's» rope", "Master's"), "'Master''s rope'");
  });

  it('get quotation marks where they could no longer stand without', () => {
    assert.equal(reworded('Ties: ropes'.replace(': ', ' - '), 'Ties« -» ropes', ':'), "'Ties: ropes'");
    assert.equal(reworded('The "best" rope', '«The »"best" rope', ''), `'"best" rope'`);
    assert.equal(reworded('The\n      "best" rope', '«The »"best" rope', ''), undefined);
  });

  it('keep folded and joined lines', () => {
    assert.equal(
      reworded('Ties two\n      long ropes', 'Ties two «long» ropes', 'short'),
      'Ties two\n      short ropes',
    );
    assert.equal(reworded('"Ties \\\n      ropes"', 'Ties «ropes»', 'lines'), '"Ties \\\n      lines"');
  });

  it('are not offered where nothing would be left', () => {
    assert.equal(reworded('Ropes', '«Ropes»', ''), undefined);
  });
});
