import { type Html, html } from '../html.ts';
import { anchorOf } from '../surface.ts';
import type { Site, SiteCard } from './site.ts';
import { siteArticle } from './site-article.ts';

/** Every role profile, by job family. */
export function rolesPage({ model, cards }: Site): Html {
  const groups = new Map<string, SiteCard[]>();
  for (const one of cards) {
    if (one.card.kind !== 'role') continue;
    const name = one.family === undefined ? 'Without a job family' : model.titleOf(one.family);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const sections = [...groups].map(([name, own]) => ({
    id: `family--${anchorOf(name)}`,
    heading: name,
    content: html`<ul class="index" role="list">
${own.map(({ card, path }) => roleHtml(card, path))}</ul>
`,
  }));
  return siteArticle({ title: 'Roles', sections });
}

function roleHtml({ title, level, status }: SiteCard['card'], path: string): Html {
  const note = [level, status === 'active' ? undefined : status]
    .filter(part => part !== undefined)
    .join(', ');
  return html`<li><a href="${path}">${title}</a>${note !== '' && html` <span class="quiet">${note}</span>`}</li>
`;
}
