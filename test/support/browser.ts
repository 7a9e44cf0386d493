import { type Browser, chromium } from 'playwright-core';

interface Found {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A real browser; undefined where the machine has none. */
export async function startBrowser(): Promise<Browser | undefined> {
  const script = new URL('../../scripts/vscode/browser.mjs', import.meta.url).href;
  const { findBrowser } = (await import(script)) as { findBrowser: () => Promise<Found> };
  const found = await findBrowser().catch(() => undefined);
  if (found === undefined) return undefined;
  const env = { ...(process.env as Record<string, string>), ...found.env };
  return chromium.launch({ executablePath: found.executablePath, env, args: ['--no-sandbox'] });
}

/** Gives the tests of a suite a real browser; where the machine has none, they are skipped. */
export function withBrowser(setUp: (browser: Browser) => Promise<void>): void {
  let browser: Browser | undefined;
  before(async function () {
    browser = await startBrowser();
    if (browser === undefined) return this.skip();
    await setUp(browser);
  });
  after(() => browser?.close());
}
