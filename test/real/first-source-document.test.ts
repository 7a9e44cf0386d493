import assert from 'node:assert/strict';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { readFtPages } from '../../server/core/exchange/pages/ft-page.ts';
import { checkFiles } from '../support/check-files.ts';
import { linesWithoutCard } from '../support/missing-lines.ts';
import { missingWords } from '../support/missing-words.ts';
import { needs, readSeeds } from './shared.ts';

describe('the first source document in our format', () => {
  let text: string;
  let imported: ImportedFramework;

  before(function () {
    const found = readSeeds()
      .map(seed => ({ seed, result: readFtPages([{ name: 'page.txt', text: seed }]) }))
      .find(({ result }) => result.files.size > 0);
    const document = needs(this, found, 'the first source document');
    text = document.seed;
    imported = document.result;
  });

  it('has as many things as the document', () => {
    assert.deepEqual(Object.fromEntries(imported.report.read.map(({ what, count }) => [what, count])), {
      Themes: 4,
      Competencies: 17,
      Examples: 27,
    });
  });

  it('lints without errors, and is legacy', () => {
    assert.deepEqual(
      checkFiles(imported.files).filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.ok([...imported.files.values()].some(yaml => yaml.includes('isLegacy: true')));
  });

  it('has every word of the document, as often as the document', () => {
    assert.deepEqual(missingWords(text, imported), []);
  });

  it('shows every line on its card but the labels and the introduction of the page', () => {
    const missing = linesWithoutCard(text.split('\n'), imported).map(line => line.trim());
    const expected = (line: string) =>
      line === 'Examples' || /^The competencies for .* are outlined below/.test(line);
    assert.deepEqual(
      missing.filter(line => !expected(line)),
      [],
    );
  });
});
