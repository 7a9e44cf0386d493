import type { Notice } from '../card/role-card.ts';
import { type Html, html } from '../html.ts';
import { linksHtml } from '../link-html.ts';
import { textHtml } from '../writing/blocks-html.ts';
import type { Surface } from './surface.ts';

/** What readers must know first, with a way to what they should use instead. */
export function noticeHtml(notice: Notice, surface: Surface): Html {
  const successors =
    notice.successors.length > 0 && html` Use instead: ${linksHtml(notice.successors, surface)}.`;
  const body =
    typeof notice.text === 'string'
      ? html`<p><strong>${notice.label}.</strong> ${notice.text}${successors}</p>`
      : textHtml(notice.text);
  return html`<div class="notice notice-${notice.kind}">${body}</div>
`;
}
