import type { ExchangeMessage } from '../../server/lsp/protocol.ts';
import { takePaste } from './take-paste.ts';

/** The part of VS Code that a webview sees. */
declare function acquireVsCodeApi(): { postMessage(message: ExchangeMessage): void };

const vscode = acquireVsCodeApi();
const box = document.querySelector<HTMLTextAreaElement>('textarea');

document.addEventListener('click', ({ target }) => {
  const place = target instanceof Element ? target.closest('[data-place]')?.getAttribute('data-place') : null;
  const [section, item] = place?.split('.').map(Number) ?? [];
  if (section !== undefined && item !== undefined) vscode.postMessage({ kind: 'open-place', section, item });
});
if (box !== null) takePaste(box, message => vscode.postMessage(message));
