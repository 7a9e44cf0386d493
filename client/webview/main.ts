import type { PanelMessage, PanelState, ScrollMessage, ShowMessage } from '../../server/lsp/protocol.ts';
import { followClicks } from './clicks.ts';
import { applyFilter, listenToFilter } from './filter.ts';
import { InStep } from './in-step.ts';
import { markCurrent } from './mark-current.ts';
import { wearStyle } from './own-style.ts';
import { patch } from './patch.ts';
import { listenToTools, showTools } from './tools.ts';

/** The part of VS Code that a webview sees. */
declare function acquireVsCodeApi(): {
  postMessage(message: PanelMessage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

interface Kept extends PanelState {
  readonly html: string;
  readonly style: string;
  readonly scroll: number;
}

/** Longer than a blink. */
const patience = 400;

const vscode = acquireVsCodeApi();
const main = document.querySelector('main')!;
const inStep = new InStep(main, message => vscode.postMessage(message));

restore();
window.addEventListener('message', ({ data }: MessageEvent<ShowMessage | ScrollMessage>) => {
  if (data.kind === 'show') show(data);
  else inStep.follow(data);
});
window.addEventListener('scrollend', keepScroll);
followClicks(main, message => vscode.postMessage(message));
listenToTools(message => vscode.postMessage(message));
listenToFilter(main);
vscode.postMessage({ kind: 'ready' });
setTimeout(() => {
  if (main.childElementCount === 0)
    patch(main, '<p class="state quiet" role="status">Reading the framework …</p>');
}, patience);

function show({ html, style, cursor, isCursorMoved, file, shown, tools }: ShowMessage): void {
  const kept = vscode.getState();
  const isOther =
    kept?.card !== shown.card || kept?.isView !== shown.isView || kept?.earlier?.hash !== shown.earlier?.hash;
  if (style !== kept?.style) wearStyle(style);
  patch(main, html);
  applyFilter(main);
  showTools(tools);
  if (isOther) window.scrollTo(0, 0);
  markCurrent(main, cursor, isCursorMoved);
  inStep.rest(file);
  vscode.setState({ ...shown, html, style, scroll: window.scrollY });
}

/** What stood here before the window was loaded again stands here at once. */
function restore(): void {
  const kept = vscode.getState();
  if (kept === undefined) return;
  wearStyle(kept.style);
  patch(main, kept.html);
  window.scrollTo(0, kept.scroll);
}

function keepScroll(): void {
  const kept = vscode.getState();
  if (kept !== undefined) vscode.setState({ ...kept, scroll: window.scrollY });
}
