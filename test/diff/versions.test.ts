import assert from 'node:assert/strict';
import { diffFrameworks } from '../../server/core/diff/diff-frameworks.ts';
import { versionSentence } from '../../server/core/diff/version-sentence.ts';
import { Model } from '../../server/core/model.ts';
import { modelOf } from '../support/cards.ts';

function frameworkOf(version: string | undefined, summary: string): Model {
  const line = version === undefined ? '' : `  version: ${version}\n`;
  return modelOf({
    'framework.yaml': `framework:\n  id: port\n  name: Port\n${line}`,
    'pilots.yaml': `name: Pilots\ncompetencies:\n  - id: logging\n    summary: ${summary}\n`,
  });
}

const [text, reworded] = ['Writes the log', 'Writes the log and signs it'];

const cases: readonly (readonly [
  before: string | undefined,
  after: string | undefined,
  isReworded: boolean,
  sentence: string,
  isEnough: boolean,
])[] = [
  ['2.1.0', '2.1.0', false, 'Nothing changed in what the framework says.', true],
  ['2.1.0', '2.2.0', false, 'Nothing changed in what the framework says.', true],
  [
    '2.1.0',
    '2.0.0',
    false,
    'Nothing changed in what the framework says, but the version goes down from 2.1.0 to 2.0.0.',
    false,
  ],
  [
    '2.1.0',
    'two',
    false,
    'Nothing changed in what the framework says, but “two” is not a version (major.minor.patch).',
    false,
  ],
  [
    '2.1.0',
    undefined,
    false,
    'Nothing changed in what the framework says, but the version, which was 2.1.0, is no longer written.',
    false,
  ],
  [undefined, undefined, false, 'Nothing changed in what the framework says.', true],
  [
    '2.1.0',
    '3',
    true,
    'The changes ask for a minor version step, to 2.2.0 or above, but “3” is not a version (major.minor.patch).',
    false,
  ],
  [
    '2.1.0',
    '1.9.9',
    true,
    'The changes ask for a minor version step, to 2.2.0 or above, but the version goes down from 2.1.0 to 1.9.9.',
    false,
  ],
  [
    '2.1.0',
    '2.1.1',
    true,
    'The changes ask for a minor version step, to 2.2.0 or above, but the version went from 2.1.0 to 2.1.1.',
    false,
  ],
  [
    '2.1.0',
    '2.2.0',
    true,
    'The changes ask for a minor version step, and the version went from 2.1.0 to 2.2.0.',
    true,
  ],
  [
    'two',
    '2.0.0',
    true,
    'The changes ask for a minor version step, and the version is 2.0.0, where “two” stood before.',
    true,
  ],
  [
    undefined,
    '1.0.0',
    true,
    'The changes ask for a minor version step, and the version is 1.0.0, where none was written before.',
    true,
  ],
  [undefined, undefined, true, 'The changes ask for a minor version step, but no version is written.', false],
];

describe('the version after changes', () => {
  for (const [before, after, isReworded, sentence, isEnough] of cases)
    it(`is told from ${before} to ${after} ${isReworded ? 'with' : 'without'} changes`, () => {
      const diff = diffFrameworks(
        frameworkOf(before, text),
        frameworkOf(after, isReworded ? reworded : text),
      );
      assert.equal(versionSentence(diff), sentence);
      assert.equal(diff.version.isEnough, isEnough);
    });

  const rows: readonly (readonly [row: string, isReworded: boolean, isEnough: boolean])[] = [
    ['3.0.0 → 3.0.0-rc.1', false, false],
    ['3.0.0-rc.1 → 3.0.0', false, true],
    ['3.0.0-rc.2 → 3.0.0-rc.1', false, false],
    ['3.0.0-rc.2 → 3.0.0-rc.10', false, true],
    ['3.0.0-alpha.beta → 3.0.0-alpha.1', false, false],
    ['3.0.0-alpha → 3.0.0-alpha.1', false, true],
    ['3.0.0-alpha.1 → 3.0.0-alpha', false, false],
    ['3.0.0-rc.1 → 3.0.0-beta.11', false, false],
    ['3.0.0+one → 3.0.0+two', false, true],
    ['2.1.0 → 2.2.0-rc.1', true, true],
    ['2.1.0 → 2.1.1-rc.1', true, false],
    ['3.0.0-rc.1 → 3.0.0-rc.1', true, false],
    ['3.0.0-rc.1 → 3.0.0-rc.2', true, true],
    ['3.0.0-rc.1 → 3.0.0', true, true],
    ['3.0.1-rc.1 → 3.0.1', true, false],
    ['3.0.1-rc.1 → 3.1.0', true, true],
    ['2.1.0 → 2.2.0+build', true, true],
  ];
  for (const [row, isReworded, isEnough] of rows)
    it(`is ${isEnough ? '' : 'not '}enough: ${row} ${isReworded ? 'with' : 'without'} changes`, () => {
      const [before, after] = row.split(' → ');
      const now = frameworkOf(after, isReworded ? reworded : text);
      assert.equal(diffFrameworks(frameworkOf(before, text), now).version.isEnough, isEnough);
    });

  it('is that of a framework that is new', () => {
    const model = frameworkOf('1.0.0', text);
    const diff = diffFrameworks(new Model(model.root, []), model);
    assert.equal(
      versionSentence(diff),
      'The changes ask for a minor version step, and the version is 1.0.0.',
    );
  });

  it('is not asked of a framework that is gone', () => {
    const model = frameworkOf('1.0.0', text);
    const diff = diffFrameworks(model, new Model(model.root, []));
    assert.equal(versionSentence(diff), 'The framework is not there any more.');
    assert.equal(diff.version.isEnough, true);
  });
});
