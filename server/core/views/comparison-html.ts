import { changesListHtml } from './changes-list-html.ts';
import type { ComparedItem, Comparison } from './comparison.ts';
import { type ComparisonWords, comparisonWords } from './comparison-words.ts';
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
  const words = comparisonWords(comparison);
  const id = anchorOf(key);
  return html`<article class="view comparison"${attributesOf({ ...languageAttributes(to.language), 'aria-labelledby': `${id}-title` })}>
${headHtml(comparison, words, `${id}-title`, surface)}
<section class="section">
${placedHeading(`${id}--list`, words.heading, surface)}
${
  sections.length === 0 &&
  html`<p class="quiet">Neither of them says anything yet.</p>
`
}${changesListHtml(comparison, surface)}</section>
${sections.length > 0 && sidesHtml(comparison, surface)}</article>
`;
}

function headHtml(
  { from, to, sections }: Comparison,
  { ofChange }: ComparisonWords,
  id: string,
  surface: Surface,
): Html {
  const all = sections.flatMap(({ items }) => items);
  const counts = counted.flatMap(change => {
    const count = all.filter(item => item.change === change).length;
    return count === 0 ? [] : [html`<span>${count} ${ofChange[change].count}</span>`];
  });
  const turned = { title: 'The other way round', key: comparisonKey(to.key, from.key), address: undefined };
  const title = html`<span class="from">${nameOf(from, to)}</span> <span class="arrow" aria-hidden="true">→</span> <span class="unseen">compared with </span>${nameOf(to, from)}`;
  return html`<header class="head">
${heading(surface.titleDepth, { id, class: 'name' }, title)}
<div class="line">${to.family !== undefined && to.family === from.family && html`<span>${to.family}</span>`}${counts}</div>
${
  surface.isLive &&
  html`<div class="line"><span>${cardLink(from, surface)}</span><span>${cardLink(to, surface)}</span><span>${linkHtml(turned, surface)}</span></div>
`
}</header>`;
}

/** The title of a card, with what tells it from the other one. */
function nameOf(card: RoleCard, other: RoleCard): string {
  const isTold = card.kind === 'role' || card.family === undefined || card.family === other.family;
  return isTold ? card.title : `${card.title}, ${card.family}`;
}

function cardLink(card: RoleCard, surface: Surface): Html {
  return linkHtml({ title: `Card: ${card.title}`, key: card.key, address: undefined }, surface);
}

const counted: readonly ComparedItem['change'][] = [
  'added',
  'raised',
  'lowered',
  'reworded',
  'dropped',
  'kept',
  'same',
];
