import { type Html, type HtmlValue, heading, html } from '../html.ts';
import { permalinkHtml } from './permalink-html.ts';
import type { Surface } from './surface.ts';

/** The heading of a part of a view, with a place of its own and, on a page, the sign that links there. */
export function placedHeading(
  id: string,
  title: string,
  surface: Surface,
  more: HtmlValue = undefined,
): Html {
  const attributes = { class: 'heading', id };
  return html`${heading(surface.titleDepth + 1, attributes, [title, more])}${permalinkHtml(id, title, surface)}`;
}
