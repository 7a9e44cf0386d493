import { linkTo } from '../card/card-link.ts';
import type { CardLink } from '../card/role-card.ts';
import { attributesOf, type Html, heading, html } from '../html.ts';
import { leadsSomewhere, linkHtml, linksHtml } from '../link-html.ts';
import { creditsHtml } from '../page/credit-html.ts';
import { languageAttributes } from '../page/language-attributes.ts';
import { placedHeading } from '../page/placed-heading.ts';
import { anchorOf, type Surface } from '../page/surface.ts';
import { sourceAttribute } from '../source-attribute.ts';
import { textHtml } from '../writing/blocks-html.ts';
import { gridHtml } from './grid-html.ts';
import type { Ladder, LadderLevel, LadderRole, LadderTrack } from './ladder.ts';
import { familiesTitle, hasLevels, isTracked, ladderFacts, unplacedWords } from './ladder-words.ts';

/** The ladder of a job family as markup: its tracks side by side, then how what is asked grows along them. */
export function ladderHtml(ladder: Ladder, surface: Surface): Html {
  const { key, language, title, summary, source, tracks, families, grids, others, credits } = ladder;
  const id = `${anchorOf(key)}-title`;
  return html`<article class="view career"${attributesOf({ ...languageAttributes(language), 'aria-labelledby': id })}>
<header class="head"${attributesOf(sourceAttribute(source, surface))}>
${heading(surface.titleDepth, { id, class: 'name' }, title)}
<div class="line">${ladderFacts(ladder).map(fact => html`<span>${fact}</span>`)}</div>
${
  summary !== undefined &&
  html`<div class="prose summary">${textHtml(summary)}</div>
`
}</header>
${tracks.length > 0 && levelsHtml(ladder, surface)}${familiesHtml(families, surface)}${unplacedHtml(ladder, surface)}${grids.map(grid => gridHtml(grid, surface))}${othersHtml(others, surface)}${creditsHtml(credits)}</article>
`;
}

function levelsHtml({ key, tracks, families, unplaced }: Ladder, surface: Surface): Html {
  if (families.length + unplaced.length > 0 && !hasLevels(tracks)) return html``;
  return html`<section class="section">
${placedHeading(`${anchorOf(key)}--levels`, isTracked(tracks) ? 'Tracks' : 'Levels', surface)}
${
  !hasLevels(tracks) &&
  html`<p class="quiet">This job family has no levels.</p>
`
}<div class="tracks">
${tracks.map(track => trackHtml(track, surface))}</div>
</section>
`;
}

function familiesHtml(families: readonly CardLink[], surface: Surface): Html {
  if (families.length === 0) return html``;
  return html`<section class="section">
${placedHeading('families', familiesTitle, surface)}
<ul class="roles" role="list">
${families.map(
  link => html`<li>${linkHtml(link, surface)}</li>
`,
)}</ul>
</section>
`;
}

/** The roles that stand on no rung; where there are no rungs, all of them. */
function unplacedHtml({ tracks, unplaced }: Ladder, surface: Surface): Html {
  if (unplaced.length === 0) return html``;
  const { title, note } = unplacedWords(tracks);
  return html`<section class="section">
${placedHeading(title.toLowerCase().replaceAll(' ', '-'), title, surface)}
${
  note !== undefined &&
  html`<p class="quiet">${note}</p>
`
}${listHtml(unplaced, surface)}</section>
`;
}

function trackHtml({ name, levels }: LadderTrack, surface: Surface): Html {
  if (levels.length === 0) return html``;
  const title = name !== undefined && heading(surface.titleDepth + 2, { class: 'group' }, name);
  return html`<div>${title}
<ol class="rungs" role="list">
${levels.map(level => levelHtml(level, surface))}</ol>
</div>
`;
}

function levelHtml({ title, source, summary, card, roles, step }: LadderLevel, surface: Surface): Html {
  return html`<li class="rung"${attributesOf(sourceAttribute(source, surface))}>
<p class="title">${linkHtml(linkTo(title, card), surface)}</p>
${
  summary !== undefined &&
  html`<div class="prose quiet">${textHtml(summary)}</div>
`
}${rolesHtml(roles, surface)}${
  step !== undefined &&
  leadsSomewhere(step, surface) &&
  html`<p class="aside">${linkHtml(step, surface)}</p>
`
}</li>
`;
}

/** Many roles at one level are folded. */
function rolesHtml(roles: readonly LadderRole[], surface: Surface): Html {
  if (roles.length === 0) return html``;
  const list = listHtml(roles, surface);
  if (roles.length <= fewRoles) return list;
  return html`<details><summary>${roles.length} roles</summary>
${list}</details>
`;
}

function listHtml(roles: readonly LadderRole[], surface: Surface): Html {
  return html`<ul class="roles" role="list">
${roles.map(
  ({
    link,
    moves,
  }) => html`<li>${linkHtml(link, surface)}${moves.length > 0 && html`<span class="moves"> <span aria-hidden="true">↗</span><span class="unseen">may move on to</span> ${linksHtml(moves, surface)}</span>`}</li>
`,
)}</ul>
`;
}

const fewRoles = 6;

/** The rows of roles that a long ladder shows one at a time. */
function othersHtml(others: readonly CardLink[], surface: Surface): Html {
  if (others.length === 0) return html``;
  return html`<section class="section">
${placedHeading('more-rows', 'More rows of roles', surface)}
<ul class="roles" role="list">
${others.map(
  link => html`<li>${linkHtml(link, surface)}</li>
`,
)}</ul>
</section>
`;
}
