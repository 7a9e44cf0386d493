import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { readMonzo } from '../../server/core/exchange/published/monzo.ts';
import { checkFiles } from '../support/check-files.ts';
import { linesWithoutCard } from '../support/missing-lines.ts';
import { told } from '../support/told.ts';
import { needs, readShared } from './shared.ts';

const names = [
  'customer-operations.md',
  'engineering_mobile.md',
  'generic.md',
  'operations_ops-leadership.md',
  'people.md',
];

describe('the published frameworks of Monzo', function () {
  this.timeout(60_000);
  let inputs: readonly { readonly name: string; readonly text: string }[];
  let imported: ImportedFramework;

  before(function () {
    inputs = names.map(name => ({ name, text: needs(this, readShared(`real/monzo/${name}`), name) }));
    imported = readMonzo(inputs);
  });

  it('has as many things as the files', () => {
    const all = inputs.map(({ text }) => text).join('\n');
    const criteria = [...all.matchAll(/^ +(?:-\s+criteria: ".|- +criteria: '|-[ \t]+["'])/gm)].length;
    const read = Object.fromEntries(imported.report.read.map(({ what, count }) => [what, count]));
    assert.equal(read.Frameworks, 5);
    assert.equal(read.Topics, 24);
    assert.equal(read.Criteria! + read.Examples!, criteria);
  });

  it('tells of the damage: a tab, levels that are not as declared, topics without some levels', () => {
    assert.deepEqual(told(imported.report, 'damaged'), [
      'people.md:205: A tab stands behind the dash, which some YAML readers refuse.',
    ]);
    const ops = parse(imported.files.get('operations-ops-leadership.yaml')!) as {
      themes: readonly object[];
      levels: readonly object[];
    };
    assert.deepEqual([ops.themes.length, ops.levels.length], [5, 6]);
    assert.deepEqual(
      told(imported.report, 'guessed').filter(note => note.includes('declares')),
      [
        'operations_ops-leadership.md:7: The file declares 5 levels but uses 6 without declaring it and not 1; all of them are written.',
      ],
    );
    assert.deepEqual(
      told(imported.report, 'missing').map(note => note.replace(/“.*”/, '')),
      [
        'engineering_mobile.md:92:  says nothing at level 1, 2.',
        'engineering_mobile.md:164:  says nothing at level 6.',
      ],
    );
  });

  it('lints without errors', () =>
    assert.deepEqual(
      checkFiles(imported.files).filter(({ severity }) => severity === 'error'),
      [],
    ));

  it('shows every criterion and example on its cards', () => {
    const texts = inputs.flatMap(({ text }) =>
      [...text.matchAll(/^ +-\s+(?:criteria: )?"((?:[^"\\]|\\.)*)"/gm)].map(match =>
        match[1]!.replace(/\\(.)/g, '$1'),
      ),
    );
    assert.ok(texts.length > 500);
    assert.deepEqual(linesWithoutCard(texts, imported), []);
  });
});
