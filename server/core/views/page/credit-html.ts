import type { Credit } from '../card/role-card.ts';
import { type Html, html } from '../html.ts';
import { lineHtml } from '../writing/blocks-html.ts';

/** Whose words these are, and under which terms. */
export function creditHtml(credit: Credit): Html {
  const named = [
    credit.name === undefined ? undefined : [credit.name, credit.version].filter(Boolean).join(' '),
    credit.publisher,
    credit.tool,
    credit.license,
  ].filter(part => part !== undefined);
  return html`<div class="credit">${credit.statement !== undefined && html`<p>${lineHtml(credit.statement)}</p>`}${named.length > 0 && html`<p>${named.join(' · ')}</p>`}</div>
`;
}

/** The foot of a view: whose words it shows. */
export function creditsHtml(credits: readonly Credit[]): Html {
  if (credits.length === 0) return html``;
  return html`<footer class="foot">
${credits.map(creditHtml)}</footer>
`;
}
