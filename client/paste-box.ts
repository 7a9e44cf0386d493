import { type Uri, ViewColumn } from 'vscode';
import type { ExchangeMessage } from '../server/lsp/protocol.ts';
import { fillExchangePage, openExchangePage } from './exchange-page.ts';

/** What was pasted, under the name that stands for it. */
export interface Pasted {
  readonly name: string;
  readonly text: string;
}

/**
 * Opens a page to paste a copied page into, and yields it; undefined where the page is closed. What an extension reads
 * from the clipboard itself is text alone, without the cells of tables.
 */
export function askForPaste(extensionUri: Uri): Promise<Pasted | undefined> {
  const panel = openExchangePage(extensionUri, 'Paste the Page', {
    viewColumn: ViewColumn.Active,
    preserveFocus: false,
  });
  return new Promise(resolve => {
    panel.webview.onDidReceiveMessage((message: ExchangeMessage) => {
      if (message.kind !== 'pasted') return;
      resolve({ name: message.name, text: message.text });
      panel.dispose();
    });
    panel.onDidDispose(() => resolve(undefined));
    fillExchangePage(panel, extensionUri, content);
  });
}

const content = `<div class="paste">
<h1 class="name">Paste the page</h1>
<ol>
<li>Go to the page in your browser and select all of it: <kbd>Ctrl</kbd>+<kbd>A</kbd>, on a Mac <kbd>⌘</kbd>+<kbd>A</kbd>.</li>
<li>Copy it: <kbd>Ctrl</kbd>+<kbd>C</kbd> or <kbd>⌘</kbd>+<kbd>C</kbd>.</li>
<li>Click below and paste: <kbd>Ctrl</kbd>+<kbd>V</kbd> or <kbd>⌘</kbd>+<kbd>V</kbd>.</li>
</ol>
<div>
<label for="paste">Paste the page here</label>
<textarea id="paste" aria-describedby="about" autocomplete="off" spellcheck="false"></textarea>
</div>
<p id="about" class="quiet">The cells of its tables come with it. Nothing is written before you have seen it; close this page to stop.</p>
<p role="status"></p>
</div>`;
