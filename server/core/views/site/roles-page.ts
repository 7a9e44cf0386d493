import { groupBy } from '../../grouping.ts';
import type { Entity } from '../../parsed-file.ts';
import { type Html, html } from '../html.ts';
import { anchorOf } from '../page/surface.ts';
import { flowHtml, rolesInRows } from './family-ways.ts';
import type { Site, SiteCard } from './site.ts';
import { siteArticle } from './site-article.ts';

/** Every role profile, by job family; those that follow one another stand in a row. */
export function rolesPage(site: Site): Html {
  const groups = groupBy(
    site.cards.filter(({ card }) => card.kind === 'role'),
    ({ family }) => family,
  );
  const sections = [...groups].map(([family, own]) => {
    const heading = family === undefined ? 'Without a job family' : site.model.titleOf(family) || 'Untitled';
    return { id: `family--${anchorOf(heading)}`, heading, content: rolesHtml(site, family, own) };
  });
  return siteArticle({ title: 'Roles', sections });
}

function rolesHtml(site: Site, family: Entity<'family'> | undefined, roles: readonly SiteCard[]): Html {
  const { rows, others } = rolesInRows(site, family, roles);
  const list =
    others.length > 0 &&
    html`<ul class="index across" role="list">
${others.map(roleHtml)}</ul>
`;
  return html`${rows.map(row => flowHtml(row, true, ({ path }) => path, noteOf))}${list}`;
}

function roleHtml(one: SiteCard): Html {
  const note = noteOf(one);
  return html`<li><a href="${one.path}">${one.card.title}</a>${note !== '' && html` <span class="quiet">${note}</span>`}</li>
`;
}

/** The level, where the title does not name it, and the status. */
function noteOf({ card: { title, level = '', status } }: SiteCard): string {
  const isNamed = title.toLowerCase().includes(level.toLowerCase());
  return [isNamed ? '' : level, status === 'active' ? '' : status].filter(part => part !== '').join(', ');
}
