import type { Status } from '../../generated/types.ts';
import type { Entity } from '../../parsed-file.ts';
import { textHtml } from '../blocks-html.ts';
import { statusOf, successorsOf } from '../card-item.ts';
import { type Html, html } from '../html.ts';
import { linksHtml } from '../link-html.ts';
import { writtenAt } from '../source.ts';
import { ladderKey } from '../view-key.ts';
import type { Site } from './site.ts';
import type { SiteSection } from './site-article.ts';

type Family = Entity<'family'>;

/** The job families with their levels and roles; those that are past stand apart. */
export function familySections(site: Site): readonly SiteSection[] {
  const families = inTheirGroups(site);
  const parts: readonly (readonly [id: string, heading: string, statuses: readonly Status[]])[] = [
    ['families', 'Job families', ['active', 'draft']],
    ['legacy', 'Legacy job families', ['legacy']],
    ['retired', 'Retired job families', ['retired']],
  ];
  return parts.flatMap(([id, heading, statuses]) => {
    const own = families.filter(family => statuses.includes(statusOf(family.data)));
    return own.length === 0
      ? []
      : [{ id, heading, content: html`${own.map(family => familyHtml(site, family))}` }];
  });
}

/** The families in text order, but each right after the wider one that it is part of. */
function inTheirGroups({ model }: Site): readonly Family[] {
  const families = model.entities('family');
  const around = new Map(
    families.map(family => [family, model.follow(model.standpointOf(family), 'partOf')]),
  );
  const listed = new Set<Family>();
  const list = (family: Family): void => {
    if (listed.has(family)) return;
    listed.add(family);
    for (const other of families) if (around.get(other) === family) list(other);
  };
  for (const family of families) {
    const wider = around.get(family);
    if (wider === undefined || !families.includes(wider as Family)) list(family);
  }
  for (const family of families) list(family);
  return [...listed];
}

function familyHtml(site: Site, family: Family): Html {
  const { model, paths } = site;
  const summary = writtenAt(family.file, family.data, 'summary');
  return html`<div class="block">
<h3 class="title"><a href="${paths.of(ladderKey(family.id ?? ''))}">${model.titleOf(family) || 'Untitled'}</a></h3>
${factsHtml(site, family)}${
  summary !== undefined &&
  html`<div class="prose">${textHtml(summary)}</div>
`
}${waysHtml(site, family)}</div>
`;
}

function factsHtml({ model, paths, surfaceAt }: Site, family: Family): Html {
  const around = model.follow(model.standpointOf(family), 'partOf');
  const isDraft = statusOf(family.data) === 'draft';
  const successors = successorsOf(model, family.file, family.data).map(({ text, entity }) => ({
    title: entity === undefined ? text : model.titleOf(entity),
    key: entity === undefined ? undefined : ladderKey(entity.id ?? ''),
    address: undefined,
  }));
  if (around === undefined && !isDraft && successors.length === 0) return html``;
  const wider = around && paths.of(ladderKey(around.id ?? ''));
  return html`<p class="aside">${isDraft && html`<span class="tag">draft</span>`}${
    around !== undefined &&
    html`<span>Part of ${wider === undefined ? model.titleOf(around) : html`<a href="${wider}">${model.titleOf(around)}</a>`}</span>`
  }${successors.length > 0 && html`<span>Use instead: ${linksHtml(successors, surfaceAt('index.html'))}</span>`}</p>
`;
}

/** The levels as the way up that they are, where there is one way only; many roles are left to the family's own page. */
function waysHtml({ model, cards }: Site, family: Family): Html {
  const own = cards.filter(one => one.family === family);
  const levels = own.filter(({ card }) => card.kind === 'level');
  const roles = own.filter(({ card }) => card.kind === 'role');
  const isOneWay = model.levelsOf(family).every(({ data }) => data.track === undefined);
  return html`${
    levels.length > 0 &&
    html`<ol class="${isOneWay ? 'flow way' : 'flow'}" role="list">
${levels.map(
  ({ card, path }) => html`<li><a href="${path}">${card.title}</a></li>
`,
)}</ol>
`
  }${
    roles.length > mostRoles
      ? html`<p class="quiet">${roles.length} roles</p>
`
      : roles.length > 0 &&
        html`<ul class="index" role="list">
${roles.map(
  ({ card, path }) => html`<li><a href="${path}">${card.title}</a></li>
`,
)}</ul>
`
  }`;
}

const mostRoles = 40;
