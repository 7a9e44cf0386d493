import { shorten } from '../../markdown-text.ts';
import { type Html, html } from '../html.ts';
import type { Surface } from './surface.ts';

/** The quiet sign beside a place of a written page, whose address is that of the place; a panel has no addresses. */
export function permalinkHtml(id: string, name: string, surface: Pick<Surface, 'isLive'>): Html {
  if (surface.isLive) return html``;
  return html`<a class="permalink" href="#${id}" aria-label="Link to: ${shorten(name.replace(/\s+/g, ' ').trim(), longestName)}"></a>`;
}

/** A text that has no title is known by its first words. */
const longestName = 82;
