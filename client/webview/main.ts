import type { PanelMessage, PanelState, ShowMessage } from '../../server/lsp/protocol.ts';
import { followClicks } from './clicks.ts';
import { applyFilter, listenToFilter } from './filter.ts';
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
  /** Whether it is a look at more than one role; the same card may have been shown before it. */
  readonly isView: boolean;
  readonly scroll: number;
}

/** Longer than a blink. */
const patience = 400;

const vscode = acquireVsCodeApi();
const main = document.querySelector('main')!;

restore();
window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => show(data));
window.addEventListener('scrollend', keepScroll);
followClicks(main, message => vscode.postMessage(message));
listenToTools(message => vscode.postMessage(message));
listenToFilter(main);
vscode.postMessage({ kind: 'ready' });
setTimeout(() => {
  if (main.childElementCount === 0)
    patch(main, '<p class="state quiet" role="status">Reading the framework …</p>');
}, patience);

function show({ html, style, cursor, isCursorMoved, shown, tools }: ShowMessage): void {
  const isView = !tools.canPin;
  const kept = vscode.getState();
  const isOther = kept?.card !== shown.card || kept?.isView !== isView;
  if (style !== kept?.style) wearStyle(style);
  patch(main, html);
  applyFilter(main);
  showTools(tools);
  if (isOther) window.scrollTo(0, 0);
  markCurrent(main, cursor, isCursorMoved);
  vscode.setState({ ...shown, html, style, isView, scroll: window.scrollY });
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
