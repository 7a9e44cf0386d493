// Runs the suite in a desktop VS Code, downloaded by @vscode/test-electron unless an installed one is named:
//   node test/vscode/electron.mjs [--version=1.91.1] [--executable=PATH]
// The log and pictures go to .cache/vscode-out/desktop. Exits with 0 when tests ran and all of them passed.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { chromium } from 'playwright-core';
import { buildSuite } from '../../scripts/vscode/build-suite.mjs';
import { copyWorkspace } from '../../scripts/vscode/copy-workspace.mjs';
import { freePort } from '../../scripts/vscode/free-port.mjs';
import { serveSuite } from './suite-server.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../../..');
const { values: options } = parseArgs({
  options: { version: { type: 'string', default: 'stable' }, executable: { type: 'string' } },
});

const tests = path.join(root, 'dist/test/vscode-node.js');
await buildSuite('node', tests);
const screenshots = path.join(root, '.cache/vscode-out/desktop');
rmSync(screenshots, { recursive: true, force: true });
mkdirSync(screenshots, { recursive: true });

const temporary = mkdtempSync(path.join(tmpdir(), 'rolewright-'));
const debuggingPort = await freePort();
const totals = { passed: 0, failed: 0 };
const suite = await serveSuite({ totals, window: () => desktopWindow(debuggingPort), screenshots });
let desktop;
let problem;
try {
  await runTests({
    version: options.version,
    vscodeExecutablePath: options.executable,
    cachePath: path.join(root, '.cache/vscode-desktop'),
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    launchArgs: [
      copyWorkspace(path.join(root, 'test/vscode/workspace'), temporary, {
        'rolewrightSuite.runner': suite.url,
      }),
      '--disable-extensions',
      `--remote-debugging-port=${debuggingPort}`,
      `--user-data-dir=${path.join(temporary, 'user')}`,
      `--extensions-dir=${path.join(temporary, 'extensions')}`,
    ],
  });
  if (totals.passed + totals.failed === 0) problem = 'No test ran.';
} catch (error) {
  problem = error.message;
}
await suite.close();
rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });

if (problem) console.log(problem);
if (problem) totals.failed ||= 1;
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);

/** The page of the workbench, over the protocol for developer tools that VS Code offers on a port. */
async function desktopWindow(port) {
  desktop ??= chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = (await desktop).contexts().flatMap(context => context.pages());
  return pages.find(page => page.url().includes('workbench'));
}
