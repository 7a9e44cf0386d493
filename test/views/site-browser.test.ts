import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { siteFiles } from '../../server/core/views/site/site-files.ts';
import { diskOutput } from '../../server/files/disk-output.ts';
import { axeFindings } from '../support/axe.ts';
import { withBrowser } from '../support/browser.ts';
import { hebrewFramework } from '../support/hebrew-framework.ts';
import { sampleModel } from '../support/samples.ts';

describe('a site in a real browser, from the disk', function () {
  this.timeout(120_000);
  const sites = [
    ['harbour', siteFiles(sampleModel('harbour'))],
    ['atlas', siteFiles(sampleModel('atlas', 'skill-catalogue'))],
    ['hebrew', siteFiles(hebrewFramework())],
  ] as const;
  let folder = '';
  let page: Page;
  const troubles: string[] = [];
  const open = (path: string, query = '') => page.goto(`${pathToFileURL(join(folder, path)).href}${query}`);

  withBrowser(async browser => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    for (const [name, files] of sites)
      assert.equal(diskOutput.writeSite(join(folder, name), files, name), undefined);
    page = await browser.newPage();
    page.on('console', message => troubles.push(message.text()));
    page.on('pageerror', error => troubles.push(error.message));
    page.on('request', request => {
      if (!request.url().startsWith('file:')) troubles.push(request.url());
    });
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
  });
  afterEach(() => assert.deepEqual(troubles.splice(0), []));

  it('is found through by the keyboard alone', async () => {
    await open('harbour/index.html');
    await page.getByRole('link', { name: 'Search' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html$/);
    await page.keyboard.type('contract tests');
    assert.match((await page.getByRole('status').textContent()) ?? '', /^1 result$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/levels\/engineering-at-senior-engineer\.html#/);
    const id = new URL(page.url()).hash.slice(1);
    assert.match((await page.locator(`[id="${id}"]`).textContent()) ?? '', /contract tests/);
  });

  it('finds roles by what they ask for, without accents and case', async () => {
    await open('atlas/search.html', '?q=SENIOR%20device');
    assert.match(
      (await page.locator('#search-hits a').first().textContent()) ?? '',
      /Senior Device Engineer/,
    );
    await page.getByRole('searchbox').fill('no such thing at all');
    assert.equal(await page.getByRole('status').textContent(), 'Nothing found.');
  });

  it('is searched from its first page, skills of other frameworks too', async () => {
    await open('atlas/index.html');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('incident management');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=incident/);
    const [hit] = await page.locator('#search-hits li').allTextContents();
    assert.equal(hit, 'Incident management skill, Service operations, Public Service Skill Catalogue');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/skills\/catalogue-incident-management\.html$/);
  });

  it('lets the keyboard pass over the ways of every page', async () => {
    await open('harbour/levels/engineering-at-senior-engineer.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(() => document.activeElement?.closest('main') !== null);
    assert.ok(isInside);
  });

  it('leads from every page to the first one', async () => {
    for (const [name, files] of sites)
      for (const path of files.keys()) {
        if (!path.endsWith('.html')) continue;
        await open(`${name}/${path}`);
        await page.locator('nav.around a').first().click();
        await page.waitForURL(/index\.html$/);
      }
  });

  it('has nothing that axe finds, in light and dark, and is whole at 320 pixels', async () => {
    const free = await page.context().browser()!.newPage({ bypassCSP: true });
    for (const [name, files] of sites)
      for (const path of kindsOf(files)) {
        await free.goto(pathToFileURL(join(folder, name, path)).href);
        for (const colorScheme of ['light', 'dark'] as const) {
          await free.emulateMedia({ colorScheme });
          for (const width of [320, 1200]) {
            await free.setViewportSize({ width, height: 800 });
            assert.deepEqual(await axeFindings(free), [], `${path}, ${colorScheme}, at ${width} pixels`);
          }
        }
        await free.setViewportSize({ width: 320, height: 800 });
        const overflow = await free.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, path);
        await free.setViewportSize({ width: 1200, height: 800 });
      }
    await free.close();
  });
});

/** One page of each kind: those on top, and the first of each folder. */
function kindsOf(files: ReadonlyMap<string, string>): readonly string[] {
  const pages = [...files.keys()].filter(path => path.endsWith('.html'));
  const folderOf = (path: string) => (path.includes('/') ? path.split('/')[0]! : path);
  return pages.filter(
    (path, index) => pages.findIndex(other => folderOf(other) === folderOf(path)) === index,
  );
}
