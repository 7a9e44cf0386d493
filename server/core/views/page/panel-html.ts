import { cardHtml } from '../card/card-html.ts';
import type { CardLink, RoleCard } from '../card/role-card.ts';
import { type Html, html } from '../html.ts';
import { linkHtml } from '../link-html.ts';
import { panelSurface } from './surface.ts';

/** What the panel beside the text has to show. */
export type PanelView =
  /** A card; with `brokenSince`, the last good one of a text that cannot be read from that line on. */
  | { readonly kind: 'card'; readonly card: RoleCard; readonly brokenSince?: number | undefined }
  /** No card at the cursor, but some in the file. */
  | { readonly kind: 'choice'; readonly cards: readonly CardLink[] }
  /** Nothing that has a card. */
  | { readonly kind: 'nothing'; readonly brokenSince?: number | undefined };

/** The content of the panel, as the markup of its `main` element. */
export function panelHtml(view: PanelView): string {
  return panelMarkup(view).toString();
}

function panelMarkup(view: PanelView): Html {
  switch (view.kind) {
    case 'card':
      return html`${brokenBar(view.brokenSince, 'This is the last card that could be read.')}${cardHtml(view.card, panelSurface)}`;
    case 'choice':
      return choiceHtml(view.cards);
    case 'nothing':
      return html`${brokenBar(view.brokenSince, 'The card appears when it can be.')}${nothingHtml()}`;
  }
}

function brokenBar(since: number | undefined, consequence: string): Html {
  if (since === undefined) return html``;
  return html`<p class="bar" role="status">The text cannot be read since line ${since}. ${consequence}</p>
`;
}

function choiceHtml(cards: readonly CardLink[]): Html {
  return html`<section class="state">
<h1>Which card?</h1>
<p>The cursor is not in a role. This file has ${cards.length === 1 ? 'one card' : `${cards.length} cards`}:</p>
<ul class="choice" role="list">
${cards.map(
  card => html`<li>${linkHtml(card, panelSurface)}</li>
`,
)}</ul>
</section>
`;
}

function nothingHtml(): Html {
  return html`<section class="state">
<h1>Nothing here yet</h1>
<p>Open a file with a role profile or a job family. Its card appears here and follows the cursor.</p>
<p><button type="button" class="action" data-action="open-file">Open a framework file</button></p>
</section>
`;
}
