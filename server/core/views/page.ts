import { cardHtml } from './card-html.ts';
import { type Html, html, styleElement } from './html.ts';
import { pageStyle } from './page-style.ts';
import type { RoleCard } from './role-card.ts';
import { anchorOf, type Surface } from './surface.ts';

/** A complete document with these cards: it opens anywhere, needs no other file and asks nothing of the network. */
export function cardPage(
  cards: readonly RoleCard[],
  title: string = cards[0]?.title ?? 'Nothing here yet',
): string {
  const isSingle = cards.length === 1;
  const keys = new Set(cards.map(({ key }) => key));
  const surface: Surface = {
    titleDepth: isSingle ? 1 : 2,
    isLive: false,
    addressOf: key => (keys.has(key) ? `#${anchorOf(key)}` : undefined),
  };
  const document = html`<!doctype html>
<html lang="${cards[0]?.language ?? 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="Rolewright">
<title>${title}</title>
${styleElement(pageStyle)}
</head>
<body class="page">
<main>
${!isSingle && overviewHtml(cards, title)}${cards.map(card => cardHtml(card, surface))}</main>
</body>
</html>
`;
  return document.toString();
}

/** What stands above several cards: what they are together, and each by name. */
function overviewHtml(cards: readonly RoleCard[], title: string): Html {
  return html`<header class="overview">
<h1>${title}</h1>
${
  cards.length === 0 &&
  html`<p>This file holds no role and no level with competencies.</p>
`
}<nav aria-label="Cards"><ol role="list">
${cards.map(
  card => html`<li><a href="#${anchorOf(card.key)}">${card.title}</a>${card.family !== undefined && html` <span class="quiet">${card.family}</span>`}</li>
`,
)}</ol></nav>
</header>
`;
}
