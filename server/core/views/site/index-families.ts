import { familiesInGroups, partsOf } from '../../analysis/family-parts.ts';
import type { Status } from '../../generated/types.ts';
import type { Entity } from '../../parsed-file.ts';
import { counted } from '../../wording.ts';
import { statusOf, successorsOf } from '../card/card-item.ts';
import { linkTo, plainLink } from '../card/card-link.ts';
import type { CardLink } from '../card/role-card.ts';
import { type Html, html, present } from '../html.ts';
import { linksHtml } from '../link-html.ts';
import { writtenAt } from '../source.ts';
import { ladderKey } from '../view-key.ts';
import { flowHtml, rolesInRows } from './family-ways.ts';
import { firstSentence } from './first-sentence.ts';
import type { Site, SiteCard } from './site.ts';
import type { SiteSection } from './site-article.ts';
import { relativeTo } from './site-paths.ts';

type Family = Entity<'family'>;

/** The job families with their levels and roles; those that are past stand apart. */
export function familySections(site: Site): readonly SiteSection[] {
  const families = familiesInGroups(site.model);
  const parts: readonly (readonly [id: string, heading: string, statuses: readonly Status[]])[] = [
    ['families', 'Job families', ['active', 'draft']],
    ['legacy', 'Legacy job families', ['legacy']],
    ['retired', 'Retired job families', ['retired']],
  ];
  return parts.flatMap(([id, heading, statuses]) => {
    const own = families.filter(family => statuses.includes(statusOf(family.data)));
    return own.length === 0
      ? []
      : [{ id, heading, content: html`${own.map(family => familyHtml(site, family, 'index.html'))}` }];
  });
}

/** A job family among others: what it is for in a sentence, and the ways to its levels and roles. */
export function familyHtml(site: Site, family: Family, from: string): Html {
  const { model } = site;
  const summary = writtenAt(family.file, family.data, 'summary');
  const sentence = summary === undefined ? '' : firstSentence(summary);
  const address = site.surfaceAt(from).addressOf(ladderKey(family.id ?? ''));
  return html`<div class="block">
<h3 class="title"><a href="${address}">${model.titleOf(family) || 'Untitled'}</a></h3>
${factsHtml(site, family, from)}${
  sentence !== '' &&
  html`<p>${sentence}</p>
`
}${waysHtml(site, family, from)}</div>
`;
}

function factsHtml(site: Site, family: Family, from: string): Html {
  const { model, paths } = site;
  const surface = site.surfaceAt(from);
  const around = model.follow(model.standpointOf(family), 'partOf');
  const parts = partsOf(model, family).length;
  const wider = around === undefined ? undefined : linkToFamily(model.titleOf(around), around);
  const successors = successorsOf(model, family.file, family.data).map(({ text, entity }) =>
    entity === undefined ? plainLink(text) : linkToFamily(model.titleOf(entity), entity),
  );
  const facts = present([
    statusOf(family.data) === 'draft' && html`<span class="tag">draft</span>`,
    wider !== undefined &&
      paths.of(wider.key ?? '') !== from &&
      html`<span>Part of ${linksHtml([wider], surface)}</span>`,
    parts > 0 && html`<span>${counted(parts, 'job family', 'job families')}</span>`,
    successors.length > 0 && html`<span>Use instead: ${linksHtml(successors, surface)}</span>`,
  ]);
  if (facts.length === 0) return html``;
  return html`<p class="aside">${facts}</p>
`;
}

function linkToFamily(title: string, { id }: Entity): CardLink {
  return linkTo(title, ladderKey(id ?? ''));
}

/** The levels as the way up that they are, where there is one way only; many roles are left to the family's own page. */
function waysHtml(site: Site, family: Family, from: string): Html {
  const { model, cards } = site;
  const own = cards.filter(one => one.family === family);
  const levels = own.filter(({ card }) => card.kind === 'level');
  const roles = own.filter(({ card }) => card.kind === 'role');
  const isOneWay = model.levelsOf(family).every(({ data }) => data.track === undefined);
  const addressOf = ({ path }: SiteCard) => relativeTo(path, from);
  const levelsLine = flowHtml(levels, isOneWay, addressOf);
  if (roles.length > mostRoles)
    return html`${levelsLine}<p class="quiet">${roles.length} roles</p>
`;
  const { rows, others } = rolesInRows(site, family, roles);
  return html`${levelsLine}${rows.map(row => flowHtml(row, true, addressOf))}${flowHtml(others, false, addressOf)}`;
}

const mostRoles = 40;
