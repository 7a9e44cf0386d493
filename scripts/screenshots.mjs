// Takes the pictures of docs/images in a real VS Code, from the samples: `node scripts/screenshots.mjs` after a build,
// all of them or those that are named: `node scripts/screenshots.mjs ladder coverage`.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './vscode/launch.mjs';
import { find, look, until } from './vscode/look.mjs';
import { openRoleCard } from './vscode/open-role-card.mjs';
import { runCommand } from './vscode/run-command.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const images = path.join(root, 'docs/images');

/** Each opens a sample at a line and the card of the role there beside it, then what a command and a click there open. */
const scenes = {
  faults: { open: 'faulty/repair-shop.yaml:17', waitFor: '.squiggly-error, .squiggly-warning' },
  'family-card': { open: 'harbour/families/engineering.yaml:40' },
  'role-card': { open: 'atlas/roles/senior-device-engineer.yaml:3' },
  comparison: {
    open: 'atlas/roles/senior-device-engineer.yaml:3',
    click: '.ways dd + dd .link',
    shows: '.comparison',
  },
  ladder: {
    open: 'harbour/families/engineering.yaml:40',
    command: 'Open career ladder',
    shows: '.career',
  },
  coverage: {
    open: 'atlas/roles/senior-device-engineer.yaml:3',
    command: 'Open coverage',
    shows: '.coverage',
  },
};

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
};

const settings = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.activityBar.location': 'hidden',
  'workbench.startupEditor': 'none',
};

mkdirSync(images, { recursive: true });
const named = process.argv.slice(2);
for (const [name, scene] of Object.entries(scenes).filter(
  ([name]) => named.length === 0 || named.includes(name),
))
  for (const [suffix, theme] of Object.entries(themes)) await picture(scene, theme, `${name}-${suffix}.png`);

async function picture({ open, waitFor, command, click, shows }, theme, file) {
  const vscode = await launch({
    host: 'web',
    extension: root,
    workspace: path.join(root, 'samples'),
    open,
    settings: { ...settings, 'workbench.colorTheme': theme },
    viewport: { width: 1360, height: 820 },
    scale: 1.5,
  });
  try {
    const { page } = vscode;
    if (waitFor)
      await until(async () => (await look(page, 'workbench', waitFor)).length > 0, { what: waitFor });
    const title = await openRoleCard(page);
    if (command) await runCommand(page, command);
    if (click) await (await find(page, 'webview', click)).dispatchEvent('click'); // scrolls neither card nor text
    if (shows) await until(async () => (await look(page, 'webview', shows)).length > 0, { what: shows });
    await page.mouse.move(0, 0);
    await page.waitForTimeout(1000); // what is still fading in or being laid out
    await page.screenshot({ path: path.join(images, file) });
    console.log(`${file}: ${title}`);
  } finally {
    await vscode.close();
  }
}
