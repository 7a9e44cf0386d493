import type { PanelMessage } from '../../server/lsp/protocol.ts';
import { readSource } from './read-source.ts';

/** Follows clicks on links to cards and to places in the text, and Escape where a finding's sentence is in the way. */
export function followClicks(main: Element, send: (message: PanelMessage) => void): void {
  main.addEventListener('click', event => {
    if (!(event.target instanceof Element)) return;
    const message = messageFor(event.target);
    if (message !== undefined) send(message);
  });
  main.addEventListener('keydown', event => {
    if (event instanceof KeyboardEvent && event.key === 'Escape')
      flagOf(event)?.setAttribute('data-quiet', '');
  });
  main.addEventListener('focusout', event => flagOf(event)?.removeAttribute('data-quiet'));
}

/** The mark of a finding, whose sentence Escape takes away until it is focused again. */
function flagOf({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('.flag') : null;
}

function messageFor(clicked: Element): PanelMessage | undefined {
  const card = clicked.closest('[data-target]')?.getAttribute('data-target');
  if (card != null) return { kind: 'open-card', card };
  if (clicked.closest('[data-action="open-file"]') !== null) return { kind: 'open-file' };
  const isJump = clicked.closest('[data-jump]') !== null;
  if (!isJump && (clicked.closest(titles) === null || clicked.closest(ownClicks) !== null || isSelecting()))
    return undefined;
  const place = clicked.closest('[data-source]');
  const source = place === null ? undefined : readSource(place);
  return source && { kind: 'open-source', ...source };
}

/** What stands for a thing on the card: a click there goes to where it is written. */
const titles = '.name, .title, .lines > li, .entry, .side:not(:has(> .title)) > .prose';

/** Elements that do something else when they are clicked. */
const ownClicks = 'a, button, summary';

function isSelecting(): boolean {
  return window.getSelection()?.isCollapsed === false;
}
