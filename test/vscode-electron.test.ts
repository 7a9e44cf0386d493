import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** The runner for a desktop VS Code, with a stand-in that records its arguments instead of opening a window. */
describe('The desktop runner', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'rolewright-stand-in-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('starts VS Code with the extension, the suite and a copy of the workspace, and counts what it reports', () => {
    const { status, stdout } = run(`
      const settings = JSON.parse(readFileSync(join(process.argv[2], '.vscode/settings.json'), 'utf8'));
      const report = { ask: 'report', line: '✓ opens a window', outcome: 'passed' };
      await fetch(settings['rolewrightSuite.runner'], { method: 'POST', body: JSON.stringify(report) });
    `);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /✓ opens a window/);
    assert.match(stdout, /^1 passed, 0 failed$/m);

    const [workspace, ...flags] = recorded();
    assert.notEqual(workspace, path.join(root, 'test/vscode/workspace'), 'tests edit a copy');
    assert.ok(flags.includes(`--extensionDevelopmentPath=${root}`));
    assert.ok(flags.includes(`--extensionTestsPath=${path.join(root, 'dist/test/vscode-node.js')}`));
    assert.ok(flags.includes('--disable-extensions'));
    assert.ok(flags.includes('--disable-workspace-trust'));
    for (const own of ['user-data-dir', 'extensions-dir', 'remote-debugging-port'])
      assert.equal(flags.filter(flag => flag.startsWith(`--${own}=`)).length, 1, own);
  });

  it('fails when no test ran', () => {
    const { status, stdout } = run('');
    assert.equal(status, 1);
    assert.match(stdout, /^No test ran\.\n0 passed, 1 failed$/m);
  });

  it('fails when VS Code does', () => {
    const { status, stdout } = run('process.exitCode = 3;');
    assert.equal(status, 1);
    assert.match(stdout, /^0 passed, 1 failed$/m);
  });

  function run(behaviour: string) {
    const script = path.join(folder, 'stand-in.mjs');
    writeFileSync(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs';
       import { join } from 'node:path';
       writeFileSync(${JSON.stringify(path.join(folder, 'arguments.json'))}, JSON.stringify(process.argv.slice(2)));
       ${behaviour}`,
    );
    const args = ['test/vscode/electron.mjs', `--executable=${executable(script)}`];
    return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  }

  function executable(script: string) {
    const [file, content] =
      process.platform === 'win32'
        ? ['stand-in.cmd', `@"${process.execPath}" "${script}" %*\r\n`]
        : ['stand-in', `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`];
    writeFileSync(path.join(folder, file), content);
    chmodSync(path.join(folder, file), 0o755);
    return path.join(folder, file);
  }

  function recorded(): string[] {
    return JSON.parse(readFileSync(path.join(folder, 'arguments.json'), 'utf8'));
  }
}).timeout(60_000);
