import type { Entity } from '../../parsed-file.ts';
import { textHtml } from '../blocks-html.ts';
import { statusOf } from '../card-item.ts';
import { type Html, html } from '../html.ts';
import { writtenAt } from '../source.ts';
import { ladderKey } from '../view-key.ts';
import type { Site } from './site.ts';

/** The first page: what the framework is, its job families with those that are past apart, and where to go on. */
export function indexPage(site: Site): Html {
  const { model, title, cards } = site;
  const { manifest } = model;
  const notice = manifest && writtenAt(manifest.file, manifest.data, 'notice');
  const status = statusOf(manifest?.data);
  const credit = manifest && writtenAt(manifest.file, manifest.data, 'attribution');
  const families = model.entities('family');
  const isPast = (family: Entity<'family'>) => ['legacy', 'retired'].includes(statusOf(family.data));
  const facts = [
    manifest?.data.version && `Version ${manifest.data.version}`,
    manifest?.data.publisher,
    manifest?.data.license,
  ];
  const cardsOf = (kind: 'level' | 'role') => cards.filter(({ card }) => card.kind === kind).length;
  const counts = [
    count(families.length, 'job family', 'job families'),
    count(cardsOf('level'), 'level', 'levels'),
    count(cardsOf('role'), 'role', 'roles'),
    count(model.entities('skill').length, 'skill', 'skills'),
  ].flatMap(text => text ?? []);
  return html`<article class="site">
${
  status !== 'active' &&
  html`<div class="notice notice-${status}"><p><strong>${status[0]!.toUpperCase()}${status.slice(1)}.</strong> This framework is marked as ${status}.</p></div>
`
}${
  notice !== undefined &&
  html`<div class="notice notice-notice">${textHtml(notice)}</div>
`
}<h1 class="name">${title}</h1>
<div class="line">${facts.filter(fact => fact !== undefined && fact !== '').map(fact => html`<span>${fact}</span>`)}</div>
<p class="lead">${counts.length === 0 ? 'Nothing is written here yet' : counts.join(', ')}.</p>
${familiesHtml(
  site,
  'Job families',
  families.filter(family => !isPast(family)),
)}${familiesHtml(site, 'Legacy job families', families.filter(isPast))}${
  credit !== undefined &&
  html`<footer class="foot"><div class="credit">${textHtml(credit)}</div></footer>
`
}</article>
`;
}

function familiesHtml(site: Site, heading: string, families: readonly Entity<'family'>[]): Html {
  if (families.length === 0) return html``;
  return html`<section class="section">
<h2 class="heading">${heading}</h2>
${families.map(family => familyHtml(site, family))}</section>
`;
}

function familyHtml({ model, paths, cards }: Site, family: Entity<'family'>): Html {
  const summary = writtenAt(family.file, family.data, 'summary');
  const around = model.follow(model.standpointOf(family), 'partOf');
  const status = statusOf(family.data);
  const own = cards.filter(one => one.family === family);
  const shown = own.length > mostLinks ? own.filter(({ card }) => card.kind === 'level') : own;
  return html`<div class="entry">
<h3 class="title"><a href="${paths.of(ladderKey(family.id ?? ''))}">${model.titleOf(family) || 'Untitled'}</a></h3>
${
  (status !== 'active' || around !== undefined) &&
  html`<p class="quiet">${status !== 'active' && html`<span class="tag">${status}</span> `}${around !== undefined && `Part of ${model.titleOf(around)}`}</p>
`
}${
  summary !== undefined &&
  html`<div class="prose quiet">${textHtml(summary)}</div>
`
}${
  shown.length > 0 &&
  html`<ul class="index" role="list">
${shown.map(
  ({ card, path }) => html`<li><a href="${path}">${card.title}</a></li>
`,
)}</ul>
`
}${
  shown.length < own.length &&
  html`<p class="quiet">${own.length - shown.length} roles</p>
`
}</div>
`;
}

/** A family with more cards than these shows its levels; its roles stand on its own page. */
const mostLinks = 40;

function count(number: number, one: string, many: string): string | undefined {
  return number === 0 ? undefined : `${number} ${number === 1 ? one : many}`;
}
