import assert from 'node:assert/strict';
import { memoryFiles } from './memory-files.ts';
import { memoryWriter } from './memory-writer.ts';
import { runOn } from './run-on.ts';

const texts = {
  '/w/framework.yaml': 'framework:\n  id: harbour\n  name: Harbour\n',
  '/w/a.yaml': `# Skills
skills:
  - id: mooring
    name: Mooring
    description: Keeps a  vessel in its place.
    levels:
      working: TODO
`,
  '/w/b.yaml': 'skills:\r\n  - id: towing\r\n    name: Towing\r\n    description: Tows  a vessel.\r\n',
};
const few = ['--preset', 'minimal', '--rule', 'whitespace', '--rule', 'placeholder-text'];

function fix(args: readonly string[], writer = memoryWriter(texts)) {
  const outcome = runOn(['lint', ...few, '--fix', ...args], { cwd: '/w', files: memoryFiles(texts), writer });
  return { ...outcome, written: Object.fromEntries(writer.written) };
}

describe('lint --fix', () => {
  it('mends what is safe to mend, says so, and reports what is left', () => {
    const { code, stdout, stderr, written } = fix([]);
    assert.deepEqual(written, {
      '/w/a.yaml': texts['/w/a.yaml'].replace('a  vessel', 'a vessel'),
      '/w/b.yaml': texts['/w/b.yaml'].replace('Tows  a', 'Tows a'),
    });
    assert.equal(
      stderr,
      `2 findings mended in 2 files.
  a.yaml:5 whitespace: Write one space
  b.yaml:4 whitespace: Write one space
`,
    );
    assert.match(stdout, /^a\.yaml:7:16 warning /);
    assert.match(stdout, /\n1 warning in 3 files\.\n$/);
    assert.equal(code, 0);
  });

  it('changes only what was named', () => {
    assert.deepEqual(Object.keys(fix(['b.yaml']).written), ['/w/b.yaml']);
  });

  it('shows what it would change and writes nothing', () => {
    const { stdout, stderr, written } = fix(['--dry-run', 'a.yaml']);
    assert.deepEqual(written, {});
    assert.equal(
      stdout,
      `--- a.yaml
+++ a.yaml
@@ -4,3 +4,3 @@
     name: Mooring
-    description: Keeps a  vessel in its place.
+    description: Keeps a vessel in its place.
     levels:
`,
    );
    assert.match(stderr, /^1 finding could be mended in 1 file\.\n/);
  });

  it('leaves a file alone that has changed meanwhile, and says so', () => {
    const writer = memoryWriter({ ...texts, '/w/a.yaml': 'skills: []\n' });
    const { stderr, written } = fix([], writer);
    assert.deepEqual(Object.keys(written), ['/w/b.yaml']);
    assert.match(
      stderr,
      /^a\.yaml: This has changed meanwhile and was not written\.\n1 finding mended in 1 file\.\n/,
    );
  });

  it('has nothing to do a second time', () => {
    const { written } = fix([]);
    const files = memoryFiles({ ...texts, ...written });
    const again = runOn(['lint', ...few, '--fix'], { cwd: '/w', files, writer: memoryWriter() });
    assert.equal(again.stderr, '0 findings mended in 0 files.\n');
  });
});
