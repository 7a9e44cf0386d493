import { createServer } from 'node:http';
import path from 'node:path';
import { find, look, read, run } from '../../scripts/vscode/look.mjs';

/**
 * The other end of the suite, which runs inside VS Code (suite-client.ts): prints what it reports, and answers what
 * it asks about the window around it. `totals` counts the tests reported so far, `window()` yields that window's
 * page, `screenshots` is a folder. Yields `{ url, close }`.
 */
export async function serveSuite({ totals, window, screenshots }) {
  const answers = {
    report({ line, outcome }) {
      console.log(line);
      if (outcome) totals[outcome]++;
    },
    look: async ({ where, selector }) => look(await window(), where, selector),
    read: async ({ where, selector }) => read(await window(), where, selector),
    click: async ({ where, selector }) => (await find(await window(), where, selector)).click(),
    async wheel({ where, selector, by }) {
      const page = await window();
      const { x, y } = await (await find(page, where, selector)).boundingBox();
      await page.mouse.move(x + 5, y + 5);
      await page.mouse.wheel(0, by);
    },
    run: async ({ where, expression }) => run(await window(), where, expression),
    type: async ({ text }) => (await window()).keyboard.type(text, { delay: 20 }),
    press: async ({ key }) => (await window()).keyboard.press(key),
    copyPage: async ({ html, text }) => (await window()).evaluate(copyPage, { html, text }),
    async screenshot({ name }) {
      await (await window()).screenshot({ path: path.join(screenshots, `${name}.png`) });
    },
  };

  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    try {
      const { ask, ...details } = JSON.parse(await bodyOf(request));
      response.end(JSON.stringify({ answer: await answers[ask](details) }));
    } catch (error) {
      response.end(JSON.stringify({ error: error.message }));
    }
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => closed(server) };
}

/** Runs in the window: fills the clipboard as a browser does when a page is copied. */
function copyPage({ html, text }) {
  const blobs = { 'text/html': html, 'text/plain': text };
  const items = Object.entries(blobs).map(([type, content]) => [type, new Blob([content], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function closed(server) {
  server.closeAllConnections();
  return new Promise(resolve => server.close(resolve));
}
