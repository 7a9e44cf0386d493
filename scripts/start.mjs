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
import { openRoleCard } from './vscode/open-role-card.mjs';
import { serve } from './vscode/serve.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const samples = path.join(root, 'samples');
const faultySample = 'faulty/repair-shop.yaml';
/** Where the sample's role begins, so that its card is the one beside it. */
const faultyRole = `${faultySample}:61`;
const embedded = { host: 'minimum-web', extension: root, open: faultyRole };

const { values: options } = parseArgs({ options: { web: { type: 'boolean' }, check: { type: 'boolean' } } });

lintSamples();
if (options.check) await checkSamples();
else if (options.web || !openDesktop()) await serveSamples();

/** Findings do not stop the start, for one sample has faults to show; a command line that cannot run does. */
function lintSamples() {
  const { status, error } = spawnSync(process.execPath, ['dist/cli.js', 'lint', 'samples'], {
    cwd: root,
    stdio: 'inherit',
  });
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
  await interrupted();
  await close();
  process.exit(0);
}

/**
 * Settles when somebody wants this to end. In a terminal Ctrl-C is read as a key: as a signal it would also reach the
 * shell that npm starts this in, which makes a failure of it, or on Windows a question.
 */
function interrupted() {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
    if (!process.stdin.isTTY) return;
    process.stdin.setRawMode(true);
    process.stdin.on('data', keys => {
      if (keys.includes(3)) resolve();
    });
  });
}

async function checkSamples() {
  const vscode = await launch({ ...embedded, workspace: samples });
  try {
    const squiggles = '.squiggly-error, .squiggly-warning';
    await until(async () => (await look(vscode.page, 'workbench', squiggles)).length > 0, {
      what: `a squiggle in ${faultySample}`,
    });
    const title = await openRoleCard(vscode.page);
    if (title !== 'Bicycle Mechanic')
      throw new Error(`The card beside it is “${title}”, not that of its role.`);
    console.log(
      `\nIn VS Code, ${faultySample} has squiggles, and the role card “${title}” stands beside it.`,
    );
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  } finally {
    await vscode.close();
  }
}
