import { type Html, html } from './html.ts';
import type { Surface } from './page/surface.ts';

/** The keyboard's way from a thing to its source; the mouse may click the thing. */
export function jumpHtml(name: string, surface: Surface): Html {
  if (!surface.isLive) return html``;
  return html`<button type="button" class="jump" data-jump title="Show in the source" aria-label="Show in the source: ${name}"></button>`;
}
