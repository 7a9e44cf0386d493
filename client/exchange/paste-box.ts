import { type Uri, ViewColumn } from 'vscode';
import type { ExchangeMessage } from '../../server/lsp/protocol.ts';
import { fillExchangePage, openExchangePage } from './exchange-page.ts';
import { pastePage } from './paste-page.ts';

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
    fillExchangePage(panel, extensionUri, pastePage);
  });
}
