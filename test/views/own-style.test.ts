import assert from 'node:assert/strict';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { panelPage } from '../../client/panel-page.ts';
import type { ShowMessage } from '../../server/lsp/protocol.ts';
import { withBrowser } from '../support/browser.ts';

const panel = 'https://panel.test/';

const hostile = `@import 'https://elsewhere.test/a.css';
@import url(https://panel.test/b.css);
@font-face { font-family: Own; src: url(https://elsewhere.test/own.woff2); }
@namespace url(https://elsewhere.test/);
h1 {
  color: rgb(1, 2, 3); font-family: Own; cursor: url(https://elsewhere.test/c.cur), auto;
  background: url(https://elsewhere.test/d.png), url(/e.png), image-set(url(https://elsewhere.test/f.png) 1x);
  list-style-image: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=); mask-image: url(https://elsewhere.test/g.svg);
}
h1::before { content: url(https://elsewhere.test/h.png); }
</style><script src="https://elsewhere.test/i.js"></script>
p { color: rgb(4, 5, 6); }`;

describe("an organisation's own style sheet", function () {
  this.timeout(60_000);
  let page: Page;
  let asked: string[];

  withBrowser(async browser => {
    page = await browser.newPage();
    await page.addInitScript('acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} })');
    const script = await webviewScript();
    await page.route('**/*', (route, request) => {
      asked.push(request.url());
      const isScript = request.url() === `${panel}webview.js`;
      return route.fulfill(
        isScript
          ? { contentType: 'text/javascript', body: script }
          : { contentType: 'text/html', body: panelPage('webview.js', 'n') },
      );
    });
  });
  beforeEach(async () => {
    asked = [];
    await page.goto(panel);
  });

  it('changes the look, and again with each version of it', async () => {
    await show(page, 'h1 { color: rgb(1, 2, 3) }');
    assert.equal(await colour(page, 'h1'), 'rgb(1, 2, 3)');
    await show(page, 'p { color: rgb(4, 5, 6) }');
    assert.notEqual(await colour(page, 'h1'), 'rgb(1, 2, 3)');
    assert.equal(await colour(page, 'p'), 'rgb(4, 5, 6)');
    await show(page, '');
    assert.notEqual(await colour(page, 'p'), 'rgb(4, 5, 6)');
  });

  it('loads nothing, from elsewhere or from here, and runs nothing', async () => {
    await show(page, hostile);
    assert.equal(await colour(page, 'h1'), 'rgb(1, 2, 3)');
    await page.waitForTimeout(500);
    assert.deepEqual(asked, [panel, `${panel}webview.js`]);
    assert.equal(await page.locator('script').count(), 1);
  });
});

async function webviewScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['client/webview/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}

async function show(page: Page, style: string): Promise<void> {
  const message: ShowMessage = {
    kind: 'show',
    html: '<h1>Title</h1><p>Text</p>',
    style,
    cursor: undefined,
    isCursorMoved: false,
    file: 'file:///a.yaml',
    shown: { uri: 'file:///a.yaml', card: 'role/a', isView: false, isPinned: false },
    tools: { canGoBack: false, canGoForward: false, isPinned: false, canPin: true, canCopy: true },
  };
  await page.evaluate(data => dispatchEvent(new MessageEvent('message', { data })), message);
}

function colour(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate(element => getComputedStyle(element).color);
}
