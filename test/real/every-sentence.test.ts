import assert from 'node:assert/strict';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { readFtPages } from '../../server/core/exchange/pages/ft-page.ts';
import { readDdat } from '../../server/core/exchange/published/ddat.ts';
import { readForwardImpact } from '../../server/core/exchange/published/forward-impact.ts';
import { readMonzo } from '../../server/core/exchange/published/monzo.ts';
import {
  type InputLine,
  linesOfCsv,
  linesOfText,
  linesOfYaml,
  unseenLines,
} from '../support/unseen-lines.ts';
import { secondSourceDocument } from './second-source-document.ts';
import { needs, readSeeds, readShared, readSharedFolder } from './shared.ts';

describe('every sentence of a real input is shown by a page or told by the report', function () {
  this.timeout(120_000);

  it('of the first source document', function () {
    const read = readSeeds().map(text => ({ text, imported: readFtPages([{ name: 'page.txt', text }]) }));
    const found = read.find(({ imported }) => imported.files.size > 0);
    const { text, imported } = needs(this, found, 'the first source document');
    expectNothingUnseen(linesOfText('page', text), imported);
  });

  it('of the second source document, whose rows run together', function () {
    const document = needs(this, secondSourceDocument(), 'the second source document');
    expectNothingUnseen(linesOfText('page', document.text), document, 5);
  });

  it('of a job family of the Financial Times', function () {
    const text = needs(this, readShared('real/ft/operations.yml'), 'the published job family');
    const ids = ['id', 'level', 'theme', 'googleSheetId', 'isLegacy'];
    const files = new Map([['operations.yml', text]]);
    expectNothingUnseen(linesOfYaml('operations.yml', text, ids), {
      files,
      report: { read: [], notes: [] },
    });
  });

  for (const names of [['skills.csv'], ['roles.csv'], ['skills.csv', 'roles.csv']])
    it(`of the ${names.join(' and ')} of Government Digital and Data`, function () {
      const inputs = names.map(name => ({ name, text: needs(this, readShared(`real/ddat/${name}`), name) }));
      expectNothingUnseen(
        inputs.flatMap(({ name, text }) => linesOfCsv(name, text)),
        readDdat(inputs),
      );
    });

  it('of the frameworks of Monzo', function () {
    const folder = needs(this, readSharedFolder('real/monzo'), 'the frameworks of Monzo');
    const inputs = folder.filter(({ name }) => name.endsWith('.md'));
    const lines = inputs.flatMap(({ name, text }) => {
      const [, above = '', head = '', , body = ''] = /^(\s*---\n)(.*?)(\n---\s*?(?:\n(.*))?)?$/s.exec(text)!;
      const from = above.split('\n').length;
      return [
        ...linesOfYaml(name, head, [], from),
        ...linesOfText(name, body, from + head.split('\n').length + 1),
      ];
    });
    expectNothingUnseen(lines, readMonzo(inputs));
  });

  it('of the starter standard of Forward Impact', function () {
    const inputs = needs(this, readSharedFolder('real/forwardimpact/starter'), 'the starter standard');
    const lines = inputs
      .flatMap(({ name, text }) => linesOfYaml(name, text, ['id']))
      .flatMap(({ place, text }) => text.split(/\{\w+\}/).map(part => ({ place, text: part })));
    expectNothingUnseen(lines, readForwardImpact(inputs));
  });
});

function expectNothingUnseen(lines: readonly InputLine[], imported: ImportedFramework, pieces = 1): void {
  assert.ok(lines.some(({ text }) => text.trim() !== ''));
  const unseen = unseenLines(lines, imported, pieces);
  assert.equal(unseen.length, 0, `Neither shown nor told:\n${unseen.join('\n')}`);
}
