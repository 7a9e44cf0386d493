// Takes the pictures of docs/images in a real VS Code, from the samples: `node scripts/screenshots.mjs` after a build.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './vscode/launch.mjs';
import { look, until } from './vscode/look.mjs';
import { openRoleCard } from './vscode/open-role-card.mjs';

const root = path.resolve(fileURLToPath(import.meta.url), '../..');
const images = path.join(root, 'docs/images');

/** Each opens a sample at a line and the card of the role there beside it. */
const scenes = {
  faults: { open: 'faulty/repair-shop.yaml:17', waitFor: '.squiggly-error, .squiggly-warning' },
  'family-card': { open: 'harbour/families/engineering.yaml:40' },
  'role-card': { open: 'atlas/roles/senior-device-engineer.yaml:3' },
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
for (const [name, scene] of Object.entries(scenes))
  for (const [suffix, theme] of Object.entries(themes)) await picture(scene, theme, `${name}-${suffix}.png`);

async function picture({ open, waitFor }, theme, file) {
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
    await page.mouse.move(0, 0);
    await page.waitForTimeout(1000); // what is still fading in or being laid out
    await page.screenshot({ path: path.join(images, file) });
    console.log(`${file}: ${title}`);
  } finally {
    await vscode.close();
  }
}
