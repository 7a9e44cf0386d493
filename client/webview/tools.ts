import type { PanelMessage, ShowMessage } from '../../server/lsp/protocol.ts';

type Tool = 'back' | 'forward' | 'pin' | 'views' | 'copy';

/** Sends what the buttons above ask for. */
export function listenToTools(send: (message: PanelMessage) => void): void {
  for (const tool of ['back', 'forward', 'pin', 'views', 'copy'] as const)
    buttonOf(tool).addEventListener('click', () => send({ kind: tool }));
}

/** Shows what the buttons above can do now. */
export function showTools({
  canGoBack,
  canGoForward,
  isPinned,
  canPin,
  canCopy,
}: ShowMessage['tools']): void {
  buttonOf('back').disabled = !canGoBack;
  buttonOf('forward').disabled = !canGoForward;
  buttonOf('copy').disabled = !canCopy;
  buttonOf('pin').hidden = !canPin;
  buttonOf('pin').setAttribute('aria-pressed', String(isPinned));
}

function buttonOf(tool: Tool): HTMLButtonElement {
  return document.querySelector(`[data-tool="${tool}"]`)!;
}
