// What `npm start` does after the build: lints the samples, then opens them in VS Code with the extension, the desktop
// one where the command `code` starts it, else an embedded one for the web browser.
//   --web     the embedded one, even where there is a desktop one
//   --check   the embedded one in a headless browser: exits with 0 when a squiggle and a role card stand in it
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from './vscode/launch.mjs';
import { look, until } from './vscode/look.mjs';
import { runCommand } from './vscode/run-command.mjs';
import { serve } from './vscode/serve.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const samples = path.join(root, 'samples');
const faultySample = 'faulty/repair-shop.yaml';
const embedded = { host: 'minimum-web', extension: root, open: faultySample };

const { values: options } = parseArgs({ options: { web: { type: 'boolean' }, check: { type: 'boolean' } } });

lintSamples();
if (options.check) await checkSamples();
else if (options.web || !openDesktop()) await serveSamples();

/** Findings do not stop the start, for one sample has faults to show; a command line that cannot run does. */
function lintSamples() {
  const { status, error } = spawnSync(process.execPath, ['dist/cli.js', 'lint', 'samples'], { cwd: root, stdio: 'inherit' });
  if (status === 0 || status === 1) return;
  console.error(`The samples could not be linted. ${error?.message ?? ''}`);
  process.exit(1);
}

function openDesktop() {
  const { status } = spawnSync('code', [`--extensionDevelopmentPath=${root}`, samples], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  if (status === 0) console.log('\nThe samples are open in VS Code, with the extension.');
  return status === 0;
}

async function serveSamples() {
  const { address, close } = await serve({ ...embedded, folder: samples });
  console.log(`
The samples are open in a VS Code of their own:

  ${address(faultySample)}

Visit it with Chrome, Edge or Firefox. What you edit there stays in the browser's memory: no file here changes.
Ctrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, async () => {
      await close();
      process.exit(0);
    });
}

async function checkSamples() {
  const vscode = await launch({ ...embedded, workspace: samples });
  try {
    await until(async () => (await look(vscode.page, 'workbench', '.squiggly-error, .squiggly-warning')).length > 0, {
      what: `a squiggle in ${faultySample}`,
    });
    await runCommand(vscode.page, 'Open role card to the side');
    const [title] = await until(
      async () => {
        const titles = await look(vscode.page, 'webview', 'h1');
        return titles.length > 0 && titles;
      },
      { what: 'a role card' },
    );
    console.log(`\nIn VS Code, ${faultySample} has squiggles, and the role card “${title.trim()}” stands beside it.`);
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  } finally {
    await vscode.close();
  }
}
