import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOn, runSlowlyOn } from './run-on.ts';

const sample = fileURLToPath(new URL('../../samples/harbour/families/engineering.yaml', import.meta.url));

describe('rolewright render, in other formats', () => {
  let cwd = '';
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'render-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  it('prints Markdown and text', () => {
    const markdown = runOn(['render', sample, '--format', 'markdown', '--level', 'engineer'], { cwd });
    assert.deepEqual([markdown.code, markdown.stdout.split('\n')[0]], [0, '# Engineer']);
    const text = runOn(['render', sample, '--format=text'], { cwd });
    assert.deepEqual(text.stdout.split('\n').slice(0, 2), ['Engineering', '===========']);
  });

  it('writes a file, tells the format by its name, and replaces it', () => {
    for (const end of ['html', 'md', 'txt']) {
      const args = ['render', sample, '--out', `cards/all.${end}`];
      assert.deepEqual(runOn(args, { cwd }), {
        code: 0,
        stdout: '',
        stderr: `“cards/all.${end}” is written.\n`,
      });
      assert.equal(runOn(args, { cwd }).code, 0);
    }
    assert.deepEqual(readdirSync(join(cwd, 'cards')), ['all.html', 'all.md', 'all.txt']);
    assert.match(readFileSync(join(cwd, 'cards/all.md'), 'utf8'), /^# Engineering\n/);
  });

  it('writes a Word document', async () => {
    const outcome = await runSlowlyOn(['render', sample, '--out=all.docx'], { cwd });
    assert.deepEqual([outcome.code, outcome.stderr], [0, '“all.docx” is written.\n']);
    assert.equal(readFileSync(join(cwd, 'all.docx')).subarray(0, 2).toString(), 'PK');
  });

  const refused: readonly (readonly [args: readonly string[], sentence: string])[] = [
    [['--format', 'docx'], 'A Word document cannot be printed: say where to write it, “--out FILE.docx”.'],
    [
      ['--out', 'operations.yml'],
      '“operations.yml” does not end in .html or .htm. So no other file is overwritten by mistake, it has to.',
    ],
    [
      ['--format', 'text', '--out', 'a.md'],
      '“a.md” does not end in .txt. So no other file is overwritten by mistake, it has to.',
    ],
  ];
  for (const [args, sentence] of refused)
    it(`refuses “${args.join(' ')}” with a sentence`, () => {
      assert.deepEqual(runOn(['render', sample, ...args], { cwd }), {
        code: 2,
        stdout: '',
        stderr: `rolewright: ${sentence}\n`,
      });
      assert.deepEqual(readdirSync(cwd), []);
    });
});
