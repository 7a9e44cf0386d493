import { Uri, type Webview } from 'vscode';
import { panelStyle, panelTools } from '../server/lsp/protocol.ts';

/** The page of the panel: empty but for its look and its script, which may run nothing else and load nothing. */
export function previewHtml(webview: Webview, extensionUri: Uri): string {
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join('');
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'webview.js'));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${panelStyle}</style>
</head>
<body>
${panelTools}
<main></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
