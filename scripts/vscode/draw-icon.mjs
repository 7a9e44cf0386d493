// Draws the extension's icon from its source: `node scripts/vscode/draw-icon.mjs` writes client/icon.png.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';

const fileOf = name => fileURLToPath(new URL(`../../client/${name}`, import.meta.url));

const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({
  executablePath,
  env: { ...process.env, ...env },
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
await page.setContent(`<body style="margin:0">${readFileSync(fileOf('icon.svg'), 'utf8')}</body>`);
await page.screenshot({ path: fileOf('icon.png'), omitBackground: true });
await browser.close();
