import { changesListHtml } from './changes-list-html.ts';
import type { Comparison } from './comparison.ts';
import { changeCounts, comparisonWords, sideNames } from './comparison-words.ts';
import { attributesOf, type Html, heading, html } from './html.ts';
import { languageAttributes } from './language-attributes.ts';
import { linkHtml } from './link-html.ts';
import { placedHeading } from './placed-heading.ts';
import type { RoleCard } from './role-card.ts';
import { sidesHtml } from './sides-html.ts';
import { anchorOf, type Surface } from './surface.ts';
import { comparisonKey } from './view-key.ts';

/** Two cards compared, as markup: first the list of what is new, raised and reworded, then both side by side. */
export function comparisonHtml(comparison: Comparison, surface: Surface): Html {
  const { key, to, sections } = comparison;
  const id = anchorOf(key);
  return html`<article class="view comparison"${attributesOf({ ...languageAttributes(to.language), 'aria-labelledby': `${id}-title` })}>
${headHtml(comparison, `${id}-title`, surface)}
<section class="section">
${placedHeading(`${id}--list`, comparisonWords(comparison).heading, surface)}
${
  sections.length === 0 &&
  html`<p class="quiet">Neither of them says anything yet.</p>
`
}${changesListHtml(comparison, surface)}</section>
${sections.length > 0 && sidesHtml(comparison, surface)}</article>
`;
}

function headHtml(comparison: Comparison, id: string, surface: Surface): Html {
  const { from, to } = comparison;
  const names = sideNames(comparison);
  const counts = changeCounts(comparison).map(count => html`<span>${count}</span>`);
  const turned = { title: 'The other way round', key: comparisonKey(to.key, from.key), address: undefined };
  const title = html`<span class="from">${names.from}</span> <span class="arrow" aria-hidden="true">→</span> <span class="unseen">compared with </span>${names.to}`;
  return html`<header class="head">
${heading(surface.titleDepth, { id, class: 'name' }, title)}
<div class="line">${to.family !== undefined && to.family === from.family && html`<span>${to.family}</span>`}${counts}</div>
${
  surface.isLive &&
  html`<div class="line"><span>${cardLink(from, surface)}</span><span>${cardLink(to, surface)}</span><span>${linkHtml(turned, surface)}</span></div>
`
}</header>`;
}

function cardLink(card: RoleCard, surface: Surface): Html {
  return linkHtml({ title: `Card: ${card.title}`, key: card.key, address: undefined }, surface);
}
