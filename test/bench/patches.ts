import { readFileSync } from 'node:fs';
import { panelPage } from '../../client/panel-page.ts';
import type { CardAnswer, ShowMessage } from '../../server/lsp/protocol.ts';
import { startBrowser } from '../support/browser.ts';

const panel = 'https://panel.test/';

/** How long a panel of 400 pixels takes to show each answer in place of the one before, laid out; none without a browser. */
export async function measurePatches(answers: readonly CardAnswer[]): Promise<readonly number[]> {
  const browser = await startBrowser();
  if (browser === undefined) return [];
  const page = await browser.newPage({ viewport: { width: 400, height: 800 } });
  await page.addInitScript('acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} })');
  const script = readFileSync(new URL('../../dist/webview.js', import.meta.url), 'utf8');
  await page.route('**/*', (route, request) =>
    route.fulfill(
      request.url() === `${panel}webview.js`
        ? { contentType: 'text/javascript', body: script }
        : { contentType: 'text/html', body: panelPage('webview.js', 'n') },
    ),
  );
  await page.goto(panel);
  const times = await page.evaluate(
    messages =>
      messages.map(data => {
        const start = performance.now();
        dispatchEvent(new MessageEvent('message', { data }));
        document.body.getBoundingClientRect();
        return performance.now() - start;
      }),
    answers.map(messageOf),
  );
  await browser.close();
  return times.slice(1);
}

function messageOf({ html, card, file, cursor }: CardAnswer): ShowMessage {
  return {
    kind: 'show',
    html,
    style: '',
    cursor,
    isCursorMoved: false,
    file,
    shown: { uri: file ?? '', card, isView: false, isPinned: false },
    tools: { canGoBack: false, canGoForward: false, isPinned: false, canPin: true, canCopy: true },
  };
}
