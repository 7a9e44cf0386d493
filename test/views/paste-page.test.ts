import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { exchangeStyle } from '../../client/exchange/exchange-style.ts';
import { pastePage } from '../../client/exchange/paste-page.ts';
import { panelPage } from '../../client/panel-page.ts';
import type { ExchangeMessage } from '../../server/lsp/protocol.ts';
import { withBrowser } from '../support/browser.ts';

const axe = createRequire(import.meta.url)('axe-core') as { readonly source: string };

const cases: readonly {
  readonly name: string;
  readonly copied: Readonly<Record<string, string>>;
  readonly sent: ExchangeMessage;
}[] = [
  {
    name: 'the HTML of a page, a line for each block and without its looks',
    copied: {
      'text/html': `<html><body><!--StartFragment--><h1 id="top" class="a" style="color: red" onclick="x()">Mate</h1><script>x()</script><ul><li>one</li><li>two <b data-x="1">b</b></li></ul><table><tr><td>a</td><td>b</td></tr></table><img src="https://elsewhere.test/a.png">`,
      'text/plain': 'Mate one two b a b',
    },
    sent: {
      kind: 'pasted',
      name: 'pasted.html',
      text: `<!--StartFragment-->
<h1 id="top">Mate</h1>
<ul>
<li>one</li>
<li>two <b>b</b></li></ul>
<table><tbody>
<tr>
<td>a</td>
<td>b</td></tr></tbody></table><img>
`,
    },
  },
  {
    name: 'the text where there is no HTML',
    copied: { 'text/plain': 'Mate\tone\n' },
    sent: { kind: 'pasted', name: 'pasted.txt', text: 'Mate\tone\n' },
  },
  {
    name: 'the text where the HTML holds none',
    copied: { 'text/html': '<p> </p><img src="a.png">', 'text/plain': 'Mate' },
    sent: { kind: 'pasted', name: 'pasted.txt', text: 'Mate' },
  },
];

describe('the page to paste into', function () {
  this.timeout(60_000);
  let page: Page;
  let asked: string[];

  withBrowser(async browser => {
    page = await browser.newPage();
    await page.addInitScript('sent = []; acquireVsCodeApi = () => ({ postMessage: one => sent.push(one) })');
    const script = await pageScript();
    const html = panelPage('exchange-page.js', 'n', {
      body: `<main>${pastePage}</main>`,
      style: exchangeStyle,
    });
    await page.route('**/*', (route, request) => {
      asked.push(request.url());
      return route.fulfill(
        request.url().endsWith('.js')
          ? { contentType: 'text/javascript', body: script }
          : { contentType: 'text/html', body: html },
      );
    });
  });
  beforeEach(async () => {
    asked = [];
    await page.goto('https://panel.test/');
  });

  for (const { name, copied, sent } of cases)
    it(`sends ${name}`, async () => {
      await paste(page, copied);
      assert.deepEqual(await page.evaluate('sent'), [sent]);
      assert.equal(asked.length, 2, 'nothing of the page is fetched');
    });

  it('has the cursor from the start, and says so where nothing can be taken', async () => {
    assert.equal(await page.evaluate('document.activeElement.id'), 'paste');
    const status = () => page.locator('[role=status]').innerText();
    await paste(page, { 'text/plain': ' ' });
    assert.equal(await status(), 'The clipboard holds no text. Copy the page once more.');
    await page.keyboard.type('x');
    assert.equal(await status(), 'Nothing can be typed here. Paste with Ctrl+V, on a Mac with ⌘V.');
    assert.deepEqual(await page.evaluate('[sent, document.querySelector("textarea").value]'), [[], '']);
  });

  it('has nothing that axe finds', async () => {
    await page.evaluate(axe.source);
    // The editor gives the frame its title.
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        rules: { 'document-title': { enabled: false } },
      }),
    );
    assert.deepEqual(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      [],
    );
  });
});

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['client/webview/exchange-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}

async function paste(page: Page, copied: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(entries => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of entries) clipboardData.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('textarea')!.dispatchEvent(event);
  }, Object.entries(copied));
}
