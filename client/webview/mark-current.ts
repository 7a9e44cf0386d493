import type { CardAnswer } from '../../server/lsp/protocol.ts';
import { readSource } from './read-source.ts';

/** Marks the innermost item that the cursor in the text is in; brings it into view where the cursor was moved there. */
export function markCurrent(main: Element, cursor: CardAnswer['cursor'], isMoved: boolean): void {
  const before = main.querySelector('[data-current]');
  const item =
    cursor && [...main.querySelectorAll('.item[data-source], li[data-source]')].findLast(isAt(cursor));
  if (item === before) return;
  before?.removeAttribute('data-current');
  item?.setAttribute('data-current', '');
  if (item === undefined || !isMoved || isInView(item)) return;
  item.scrollIntoView({ block: 'center' });
  item.classList.add('flash');
  item.addEventListener('animationend', () => item.classList.remove('flash'), { once: true });
}

function isAt({
  uri,
  offset,
}: {
  readonly uri: string;
  readonly offset: number;
}): (item: Element) => boolean {
  return item => {
    const source = readSource(item);
    return source?.uri === uri && source.start <= offset && offset <= source.end;
  };
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < window.innerHeight && bottom > 0;
}
