import { Uri, type ViewColumn, type WebviewPanel, window } from 'vscode';
import { panelPage } from '../panel-page.ts';
import { exchangeStyle } from './exchange-style.ts';

/** Opens a page of imports and exports in the look of the card's panel; its script sends what is done there. */
export function openExchangePage(
  extensionUri: Uri,
  title: string,
  place: { readonly viewColumn: ViewColumn; readonly preserveFocus: boolean },
): WebviewPanel {
  return window.createWebviewPanel('rolewright.exchange', title, place, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [Uri.joinPath(extensionUri, 'dist')],
  });
}

/** Puts content into a page, in the place of what stood there. */
export function fillExchangePage({ webview }: WebviewPanel, extensionUri: Uri, content: string): void {
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join('');
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'exchange-page.js'));
  webview.html = panelPage(script.toString(), nonce, {
    body: `<main>${content}</main>`,
    style: exchangeStyle,
  });
}
