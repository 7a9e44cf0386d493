import assert from 'node:assert/strict';
import { diffFrameworks } from '../../server/core/diff/diff-frameworks.ts';
import { diffMarkdown } from '../../server/core/diff/diff-markdown.ts';
import { diffText } from '../../server/core/diff/diff-text.ts';
import { modelOf } from '../support/cards.ts';
import { sampleFiles } from '../support/samples.ts';

const engineering = 'harbour/families/engineering.yaml';
const support = 'harbour/families/terminal-support.yaml';
const unclosed = '    summary: "Opens and never closes\n';

type Files = Readonly<Record<string, string>>;

/** The sample with a fault in the middle of a file. */
function broken(path: string): Files {
  const files = sampleFiles('harbour');
  const lines = files[path]!.split('\n');
  const half = lines.findIndex((line, index) => index > 40 && line.startsWith('  - id:'));
  lines.splice(half + 1, 0, unclosed.trimEnd());
  return { ...files, [path]: lines.join('\n') };
}

const whole: Files = sampleFiles('harbour');
const { [engineering]: moved = '', ...rest } = broken(engineering);

const cases: readonly (readonly [name: string, before: Files, after: Files, path: string])[] = [
  ['now', whole, broken(engineering), 'families/engineering.yaml'],
  ['before', broken(engineering), whole, 'families/engineering.yaml'],
  [
    'now, under another name',
    whole,
    { ...rest, 'harbour/families/engineers.yaml': moved },
    'families/engineers.yaml',
  ],
];

describe('a file that cannot be read in one version', () => {
  for (const [name, before, after, path] of cases)
    it(`is left out where that is ${name}`, () => {
      const diff = diffFrameworks(modelOf(before), modelOf(after));
      assert.deepEqual(diff.changes, []);
      const side = name.startsWith('now') ? 'after' : 'before';
      assert.deepEqual(
        diff.unread.map(file => file.path),
        [path],
      );
      const markdown = new RegExp(
        String.raw`### Not compared\n\n- \*\*“${path}”\*\* cannot be read from line \d+ on in the version ${side}, so what it holds is not compared\.\n`,
      );
      assert.match(diffMarkdown([diff]), markdown);
      assert.match(diffMarkdown([diff]), /Nothing changed in what could be compared\./);
      assert.match(diffText([diff]), new RegExp(`Not compared\n {2}“${path}” cannot be read from line `));
    });

  it('hides no change of another file', () => {
    const after = {
      ...broken(engineering),
      [support]: whole[support]!.replace('proficiency: Awareness', 'proficiency: Expert'),
    };
    const from = {
      ...whole,
      [support]: whole[support]!.replace(/proficiency: \w+.*/, 'proficiency: Awareness'),
    };
    const to = { ...after, [support]: whole[support]!.replace(/proficiency: \w+.*/, 'proficiency: Expert') };
    const kinds = diffFrameworks(modelOf(from), modelOf(to)).changes.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['raised']);
  });

  it('leaves the version unknown where it is the manifest', () => {
    const path = 'harbour/framework.yaml';
    const after = { ...whole, [path]: `framework: "\n${whole[path]}` };
    const diff = diffFrameworks(modelOf(whole), modelOf(after));
    assert.deepEqual(diff.changes, []);
    assert.match(diffText([diff]), /^Harbour Engineering Progression\n/);
    assert.match(diffText([diff]), /Nothing changed in what could be compared; the version cannot be read\./);
  });
});
