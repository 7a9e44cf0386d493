import assert from 'node:assert/strict';
import { memoryFiles } from './memory-files.ts';
import { memoryWriter } from './memory-writer.ts';
import { runOn } from './run-on.ts';

const manifest = 'framework:\n  id: harbour\n  name: Harbour\n';
const skill = (id: string, description: string) =>
  `skills:\n  - id: ${id}\n    name: ${id}\n    description: ${description}\n    levels:\n      working: Does it.\n`;
const few = ['--preset', 'minimal', '--rule', 'placeholder-text', '--rule', 'stale-baseline'];
type Texts = Readonly<Record<string, string>>;

function lint(texts: Texts, args: readonly string[], cwd = '/w') {
  const writer = memoryWriter(texts);
  const outcome = runOn(['lint', ...few, ...args], { cwd, files: memoryFiles(texts), writer });
  return { ...outcome, written: Object.fromEntries(writer.written) };
}

/** What is left to report with the list that was written. */
function left(texts: Texts, args: readonly string[] = [], cwd = '/w'): string {
  return lint(texts, args, cwd).stdout.split('\n').at(-2) ?? '';
}

describe('lint --write-baseline', () => {
  const texts = {
    '/w/f/framework.yaml': manifest,
    '/w/f/a.yaml': skill('a', 'TODO'),
    '/w/f/b.yaml': skill('b', 'TBC'),
  };

  it('lists all findings beside the manifest, so that none are left', () => {
    const { code, stdout, stderr, written } = lint(texts, ['--write-baseline']);
    assert.deepEqual(
      [code, stdout, stderr],
      [0, '“f/rolewright-baseline.json” lists 2 findings in 2 files.\n', ''],
    );
    assert.deepEqual(Object.keys(written), ['/w/f/rolewright-baseline.json']);
    assert.equal(left({ ...texts, ...written }), 'No findings in 3 files.');
    const more = { ...texts, ...written, '/w/f/a.yaml': skill('a', 'TODO').replace('name: a', 'name: TBC') };
    assert.equal(left(more), '1 warning in 3 files.');
    const mended = { ...texts, ...written, '/w/f/a.yaml': skill('a', 'Fine.') };
    assert.equal(left(mended), '1 warning in 3 files.');
    assert.match(lint(mended, []).stdout, /stale-baseline/);
  });

  it('lists the whole framework, whatever part is named, and the same when done again', () => {
    const { written } = lint(texts, ['--write-baseline', 'f/a.yaml']);
    assert.equal(left({ ...texts, ...written }), 'No findings in 3 files.');
    const again = lint({ ...texts, ...written }, ['--write-baseline']);
    assert.deepEqual(again.written, written);
  });

  it('writes where the manifest says', () => {
    const named = { ...texts, '/w/f/framework.yaml': `${manifest}lint:\n  baseline: known/baseline.json\n` };
    const { written } = lint(named, ['--write-baseline']);
    assert.deepEqual(Object.keys(written), ['/w/f/known/baseline.json']);
    assert.equal(left({ ...named, ...written }), 'No findings in 3 files.');
    const other = lint(named, ['--write-baseline=f/my-baseline.json']);
    assert.match(other.stderr, /^rolewright: The manifest says that the list is “known\/baseline\.json”\./);
  });

  it('writes to the file that is given, and says that the manifest has to name it', () => {
    const { stderr, written } = lint(texts, ['--write-baseline=f/my-baseline.json']);
    assert.deepEqual(Object.keys(written), ['/w/f/my-baseline.json']);
    assert.match(stderr, /^The manifest does not name this file\./);
    const named = { ...texts, '/w/f/framework.yaml': `${manifest}lint:\n  baseline: my-baseline.json\n` };
    assert.equal(left({ ...named, ...written }), 'No findings in 3 files.');
  });

  it('writes one list for files without a manifest, in the working directory', () => {
    const lone = { '/w/x/a.yaml': skill('a', 'TODO'), '/w/y/b.yaml': skill('b', 'TODO') };
    const { written } = lint(lone, ['--write-baseline']);
    assert.deepEqual(Object.keys(written), ['/w/rolewright-baseline.json']);
    assert.equal(left({ ...lone, ...written }), 'No findings in 2 files.');
    const one = lint({ ...lone, ...written, '/w/x/a.yaml': skill('a', 'Fine.') }, [
      '--write-baseline',
      'x/a.yaml',
    ]);
    assert.ok(!one.written['/w/rolewright-baseline.json']?.includes('x/a.yaml'));
    assert.ok(one.written['/w/rolewright-baseline.json']?.includes('y/b.yaml'));
  });

  it('writes a list for each of several frameworks, and not all into one', () => {
    const two = {
      ...texts,
      '/w/g/framework.yaml': manifest.replace('id: harbour', 'id: g'),
      '/w/g/a.yaml': skill('a', 'TODO'),
    };
    const { written } = lint(two, ['--write-baseline']);
    assert.deepEqual(Object.keys(written).sort(), [
      '/w/f/rolewright-baseline.json',
      '/w/g/rolewright-baseline.json',
    ]);
    assert.match(lint(two, ['--write-baseline=my-baseline.json']).stderr, /several frameworks/);
  });

  it('does not list what hides other findings', () => {
    const broken = { ...texts, '/w/f/c.yaml': 'skills:\n  - id: "a\n' };
    const { stdout, stderr } = lint(broken, ['--write-baseline']);
    assert.match(stdout, /lists 2 findings in 2 files/);
    assert.equal(stderr, '1 finding hides others and is not listed: put it right first.\n');
  });
});
