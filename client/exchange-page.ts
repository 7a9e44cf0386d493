import { Uri, type ViewColumn, type WebviewPanel, window } from 'vscode';
import { panelPage } from './panel-page.ts';

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
  webview.html = panelPage(script.toString(), nonce, { body: `<main>${content}</main>`, style });
}

const style = `
.report, .paste { max-width: 46rem; margin-inline: auto; }
.report .section { margin-top: 1.75rem; }
.paste > * + * { margin-top: 1rem; }
.paste ol { padding-inline-start: 1.3em; }
.paste label { display: block; font-weight: 600; }
.paste textarea {
  display: block; width: 100%; min-height: 9rem; margin-top: 0.35rem; padding: 0.5rem 0.65rem; resize: vertical;
  border: 1px solid var(--vscode-input-border, var(--rule)); border-radius: 3px; font: inherit;
  background: var(--vscode-input-background, var(--ground)); color: var(--vscode-input-foreground, var(--ink));
}
.paste textarea:focus { outline: 2px solid var(--focus); outline-offset: -1px; }
kbd {
  padding: 0.05rem 0.35rem; border: 1px solid var(--rule); border-radius: 3px; font-family: var(--mono); font-size: 0.86em;
}
`;
