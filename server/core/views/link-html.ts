import type { CardLink } from './card/role-card.ts';
import { type Html, html } from './html.ts';
import type { Surface } from './page/surface.ts';

/** A way to another card or page: a link where it leads somewhere, a button where a script opens it, else its words. */
export function linkHtml({ title, key, address }: CardLink, surface: Surface): Html {
  if (address !== undefined) return html`<a href="${address}" rel="noreferrer">${title}</a>`;
  if (key === undefined) return html`<span>${title}</span>`;
  if (surface.isLive) return html`<button type="button" class="link" data-target="${key}">${title}</button>`;
  const written = surface.addressOf(key);
  return written === undefined ? html`<span>${title}</span>` : html`<a href="${written}">${title}</a>`;
}

/** Several links in a sentence, with commas between them. */
export function linksHtml(links: readonly CardLink[], surface: Surface): readonly Html[] {
  return links.map((link, index) => html`${index > 0 && ', '}${linkHtml(link, surface)}`);
}

/** Whether a link can be followed where it is shown. */
export function leadsSomewhere({ key, address }: CardLink, surface: Surface): boolean {
  if (address !== undefined) return true;
  return key !== undefined && (surface.isLive || surface.addressOf(key) !== undefined);
}
