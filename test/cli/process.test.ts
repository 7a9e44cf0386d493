import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The command line as one file under plain Node, as it is installed. */
describe('the command line as a process', function () {
  this.timeout(60_000);
  const root = mkdtempSync(join(tmpdir(), 'rolewright-'));
  const bundle = join(root, 'dist', 'cli.js');

  before(async () => {
    await build({
      entryPoints: [fileURLToPath(new URL('../../server/cli/main.ts', import.meta.url))],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      mainFields: ['module', 'main'],
    });
    const roles = Array.from(
      { length: 5_000 },
      (_, index) => `  - id: r${index}\n    id: again\n    name: R\n`,
    );
    writeFileSync(join(root, 'many.yaml'), `roles:\n${roles.join('')}`);
    writeFileSync(join(root, 'sound.yaml'), 'roles:\n  - id: pilot\n    name: Pilot\n');
  });
  after(() => rmSync(root, { recursive: true }));

  const inShell = (command: string) =>
    new Promise<{ code: number; stdout: string; stderr: string }>(resolve => {
      const options = {
        cwd: root,
        maxBuffer: 1e9,
        env: { ...process.env, RW: bundle, NODE: process.execPath },
      };
      execFile('sh', ['-c', command], options, (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      );
    });

  it('ends with the code of its result', async () => {
    assert.deepEqual(await inShell('"$NODE" "$RW" lint sound.yaml'), {
      code: 0,
      stdout: 'No findings in 1 file.\n',
      stderr: '',
    });
    assert.equal((await inShell('"$NODE" "$RW" lint many.yaml')).code, 1);
    assert.equal((await inShell('"$NODE" "$RW" lint nowhere')).code, 2);
    assert.equal((await inShell('"$NODE" "$RW" lsp --stdio')).code, 2);
  });

  it('writes all of a large output into a pipe', async () => {
    const { stdout } = await inShell('"$NODE" "$RW" lint many.yaml --format json | cat');
    const { findings } = JSON.parse(stdout) as { findings: readonly unknown[] };
    assert.ok(stdout.length > 1_000_000 && findings.length >= 5_000);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const { stdout, stderr } = await inShell('"$NODE" "$RW" lint many.yaml | head -n 1');
    assert.match(stdout, /^many\.yaml:3:5 error .*\n$/);
    assert.equal(stderr, '');
  });

  it('says in a sentence that its output cannot be written', async function () {
    if (!existsSync('/dev/full')) return this.skip();
    for (const command of ['lint sound.yaml', 'rules', 'render sound.yaml', 'lint many.yaml --format json'])
      assert.deepEqual(await inShell(`"$NODE" "$RW" ${command} > /dev/full`), {
        code: 2,
        stdout: '',
        stderr: 'rolewright: The output could not be written: the disk is full.\n',
      });
    assert.deepEqual(await inShell('"$NODE" "$RW" render nowhere.yaml 2> /dev/full'), {
      code: 2,
      stdout: '',
      stderr: '',
    });
  });

  it('prints the version of the package', async () => {
    assert.match((await inShell('"$NODE" "$RW" --version')).stdout, /^\d+\.\d+\.\d+\n$/);
  });
});
