import { Uri, type Webview } from 'vscode';
import { panelPage } from '../panel-page.ts';

/** The page of a panel, with the panel's own address of the script and a nonce of its own. */
export function previewHtml(webview: Webview, extensionUri: Uri): string {
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join('');
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview.js'));
  return panelPage(script.toString(), nonce);
}
