import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { calm, copyWorkspace } from './copy-workspace.mjs';
import { serve } from './serve.mjs';

/**
 * Starts a real VS Code in a real, headless browser, with the extension in `extension` and a copy of the folder
 * `workspace`; nothing outside this machine is reached, and nothing is left behind.
 *
 * `{ host, extension, workspace, tests?, open?, settings?, expose?, viewport?, scale?, log? }`: `host` is a key of
 * hosts.mjs, `tests` the bundle whose `run()` VS Code calls, `open` a file of the workspace as `path` or `path:line`, `settings` written as
 * the copy's workspace settings, `expose` functions that the page may call.
 * Yields `{ page, close }` once the workbench stands, and the file in it.
 */
export async function launch(options) {
  const { log = () => {} } = options;
  const closers = [];
  const close = async () => {
    for (const step of closers.splice(0).reverse())
      await step().catch(error => log(`[close] ${error.message}\n`));
  };
  try {
    const temporary = mkdtempSync(path.join(tmpdir(), 'rolewright-vscode-'));
    closers.push(async () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
    const folder = copyWorkspace(options.workspace, temporary, options.settings);

    const served = await serve({ ...options, folder, data: dataFolder(temporary) });
    closers.push(served.close);

    const context = await openBrowser(temporary, options);
    closers.push(() => context.close());
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('pageerror', error => log(`[page] ${error.stack}\n`));
    for (const [name, call] of Object.entries(options.expose ?? {})) await page.exposeFunction(name, call);

    await page.goto(served.address(options.open));
    await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
    // Before its text stands there, the file could still be put before whatever is opened next.
    if (options.open) await page.waitForSelector('.editor-instance .view-line', { timeout: 60_000 });
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The server reads its own settings before it knows the workspace's. */
function dataFolder(temporary) {
  const data = path.join(temporary, 'data');
  mkdirSync(path.join(data, 'user/Machine'), { recursive: true });
  const settings = { ...calm, 'extensions.autoCheckUpdates': false };
  writeFileSync(path.join(data, 'user/Machine/settings.json'), JSON.stringify(settings));
  return data;
}

async function openBrowser(
  temporary,
  { viewport = { width: 1280, height: 800 }, scale = 1, log = () => {} },
) {
  const { executablePath, env } = await findBrowser();
  const context = await chromium.launchPersistentContext(profile(temporary), {
    executablePath,
    env: { ...process.env, ...env },
    headless: true,
    viewport,
    deviceScaleFactor: scale,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.route(isElsewhere, route => {
    log(`[blocked] ${route.request().url()}\n`);
    return route.abort();
  });
  return context;
}

/** A webview is a third-party frame with a service worker: without these preferences it never loads. */
function profile(temporary) {
  const folder = path.join(temporary, 'profile');
  mkdirSync(path.join(folder, 'Default'), { recursive: true });
  const preferences = { profile: { block_third_party_cookies: false, cookie_controls_mode: 0 } };
  writeFileSync(path.join(folder, 'Default/Preferences'), JSON.stringify(preferences));
  return folder;
}

function isElsewhere({ protocol, hostname }) {
  return /^https?:$/.test(protocol) && !/^(127\.0\.0\.1|(.+\.)?localhost)$/.test(hostname);
}
