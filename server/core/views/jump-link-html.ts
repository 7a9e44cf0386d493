import { definitionKey } from './definition-key.ts';
import { type Html, html } from './html.ts';
import type { Surface } from './page/surface.ts';
import type { Source } from './source.ts';

/**
 * The name of a thing as the way to it: to the source where a script follows, to its page where it has one, else its
 * words. It stands inside an element that says where the source is.
 */
export function jumpLinkHtml(title: string, source: Source | undefined, surface: Surface): Html {
  if (source === undefined) return html`${title}`;
  if (surface.isLive) return html`<button type="button" class="link" data-jump>${title}</button>`;
  const page = surface.addressOf(definitionKey(source));
  return page === undefined ? html`${title}` : html`<a href="${page}">${title}</a>`;
}
