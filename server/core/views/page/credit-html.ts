import type { Credit } from '../card/role-card.ts';
import { type Html, html } from '../html.ts';
import { lineHtml } from '../writing/blocks-html.ts';
import { creditLine } from './credit-line.ts';

/** Whose words these are, and under which terms. */
export function creditHtml(credit: Credit): Html {
  const line = creditLine(credit);
  return html`<div class="credit">${credit.statement !== undefined && html`<p>${lineHtml(credit.statement)}</p>`}${line !== '' && html`<p>${line}</p>`}</div>
`;
}

/** The foot of a view: whose words it shows. */
export function creditsHtml(credits: readonly Credit[]): Html {
  if (credits.length === 0) return html``;
  return html`<footer class="foot">
${credits.map(creditHtml)}</footer>
`;
}
