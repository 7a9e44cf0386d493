import { cardHtml } from '../card/card-html.ts';
import type { RoleCard } from '../card/role-card.ts';
import { type Html, html } from '../html.ts';
import { documentOf } from './document.ts';
import { anchorOf, type Surface } from './surface.ts';

/** A complete document with these cards: it opens anywhere, needs no other file and asks nothing of the network. */
export function cardPage(cards: readonly RoleCard[], title: string = titleOf(cards)): string {
  const told = distinct(cards);
  const isSingle = told.length === 1;
  const keys = new Set(told.map(({ key }) => key));
  const surface: Surface = {
    titleDepth: isSingle ? 1 : 2,
    isLive: false,
    addressOf: key => (keys.has(key) ? `#${anchorOf(key)}` : undefined),
  };
  const content = html`${!isSingle && overviewHtml(told, title)}${told.map(card => cardHtml(card, surface))}`;
  return documentOf(content, title, told[0]?.language ?? 'en');
}

/** What the cards are together: their one job family, else their one title. */
function titleOf([first, ...others]: readonly RoleCard[]): string {
  if (first === undefined) return 'Nothing here yet';
  if (others.length === 0)
    return first.family === undefined ? first.title : `${first.title}, ${first.family}`;
  return others.every(({ family }) => family === first.family) ? (first.family ?? 'Roles') : 'Roles';
}

/** Two cards of one key, as a duplicated id makes them, can both be shown and told apart. */
function distinct(cards: readonly RoleCard[]): readonly RoleCard[] {
  const seen = new Map<string, number>();
  return cards.map(card => {
    const count = (seen.get(card.key) ?? 0) + 1;
    seen.set(card.key, count);
    return count === 1 ? card : { ...card, key: `${card.key}/${count}` };
  });
}

/** What stands above several cards: what they are together, and each by name. */
function overviewHtml(cards: readonly RoleCard[], title: string): Html {
  const links = cards.map(
    card => html`<li><a href="#${anchorOf(card.key)}">${card.title}</a>${
      card.family !== undefined && card.family !== title && html` <span class="quiet">${card.family}</span>`
    }</li>
`,
  );
  if (links.length === 0) {
    return html`<header class="overview">
<h1>${title}</h1>
<p>There is no role here, and no level with competencies.</p>
</header>
`;
  }
  return html`<header class="overview">
<h1>${title}</h1>
<nav aria-label="Cards"><ol role="list">
${links}</ol></nav>
</header>
`;
}
