import { linkTo } from '../card/card-link.ts';
import type { CardLink } from '../card/role-card.ts';
import { attributesOf, type Html, heading, html } from '../html.ts';
import { leadsSomewhere, linkHtml } from '../link-html.ts';
import { creditsHtml } from '../page/credit-html.ts';
import { languageAttributes } from '../page/language-attributes.ts';
import { placedHeading } from '../page/placed-heading.ts';
import { anchorOf, type Surface } from '../page/surface.ts';
import { comparisonKey } from '../view-key.ts';
import { changesListHtml } from './changes-list-html.ts';
import type { Comparison } from './comparison.ts';
import { changeCounts, comparisonWords, sideNames } from './comparison-words.ts';
import { sidesHtml } from './sides-html.ts';

/** Two cards compared, as markup: first the list of what is new, raised and reworded, then both side by side. */
export function comparisonHtml(comparison: Comparison, surface: Surface): Html {
  const { key, to, sections, credits } = comparison;
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
${sections.length > 0 && sidesHtml(comparison, surface)}${creditsHtml(credits)}</article>
`;
}

function headHtml(comparison: Comparison, id: string, surface: Surface): Html {
  const { from, to } = comparison;
  const names = sideNames(comparison);
  const counts = changeCounts(comparison).map(count => html`<span>${count}</span>`);
  const links = waysOut(comparison).filter(link => leadsSomewhere(link, surface));
  const family = to.family === from.family && to.family !== undefined && linkTo(to.family, to.familyLadder);
  const title = html`<span class="from">${names.from}</span> <span class="arrow" aria-hidden="true">→</span> <span class="unseen">compared with </span>${names.to}`;
  return html`<header class="head">
${heading(surface.titleDepth, { id, class: 'name' }, title)}
<div class="line">${family && html`<span>${linkHtml(family, surface)}</span>`}${counts}</div>
${
  links.length > 0 &&
  html`<div class="line ways-out">${links.map(link => html`<span>${linkHtml(link, surface)}</span>`)}</div>
`
}</header>`;
}

/** A card as it was earlier cannot be gone to, and time has one direction. */
function waysOut({ from, to }: Comparison): readonly CardLink[] {
  const now = linkTo(`Card: ${to.title}`, to.key);
  if (from.key === to.key) return [now];
  const back = linkTo('The other way round', comparisonKey(to.key, from.key));
  return [linkTo(`Card: ${from.title}`, from.key), now, back];
}
