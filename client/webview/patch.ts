import morphdom from 'morphdom';

/** Turns what an element shows into new markup, and leaves alone all that is the same: focus, selection, open folds, marks. */
export function patch(element: Element, html: string): void {
  const next = element.cloneNode(false) as Element;
  next.innerHTML = html;
  morphdom(element, next, {
    childrenOnly: true,
    onBeforeElUpdated(from, to) {
      if (from.hasAttribute('data-current')) to.setAttribute('data-current', '');
      if (from.isEqualNode(to)) return false;
      if (from instanceof HTMLDetailsElement && from.open) to.setAttribute('open', '');
      return true;
    },
  });
}
