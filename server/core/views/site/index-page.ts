import { isGroup } from '../../analysis/family-parts.ts';
import { counted, sentence } from '../../wording.ts';
import { statusOf } from '../card/card-item.ts';
import { linkToWeb } from '../card/card-link.ts';
import { type Html, html } from '../html.ts';
import { creditHtml } from '../page/credit-html.ts';
import { frameworkCredit } from '../page/credits.ts';
import { noticeHtml } from '../page/notice-html.ts';
import { writtenAt } from '../source.ts';
import { familySections } from './index-families.ts';
import type { Site } from './site.ts';
import { type SiteSection, siteArticle } from './site-article.ts';

/** The first page: what the framework is, a search, its job families with those that are past apart, and where to look up the rest. */
export function indexPage(site: Site): Html {
  const { model, title, skills } = site;
  const drawnOn = new Set([model, ...skills.map(({ owner }) => owner)]);
  return siteArticle({
    title,
    notices: noticesHtml(site),
    lead: leadHtml(site),
    sections: [...familySections(site), ...lookUpSection(site)],
    foot: html`${[...drawnOn].flatMap(frameworkCredit).map(creditHtml)}`,
  });
}

function noticesHtml({ model, surfaceAt }: Site): Html {
  const { manifest } = model;
  if (manifest === undefined) return html``;
  const status = statusOf(manifest.data);
  const written = writtenAt(manifest.file, manifest.data, 'notice');
  const surface = surfaceAt('index.html');
  const label = sentence(status);
  const text = `This framework is marked as ${status}.`;
  const successors = (manifest.data.replacedBy ?? []).map(url => linkToWeb(url, url));
  return html`${status !== 'active' && noticeHtml({ kind: status, label, text, successors }, surface)}${
    written !== undefined &&
    noticeHtml({ kind: 'notice', label: 'Notice', text: written, successors: [] }, surface)
  }`;
}

function leadHtml(site: Site): Html {
  const { version, publisher, license } = site.model.manifest?.data ?? {};
  const facts = [version === undefined ? undefined : `Version ${version}`, publisher, license];
  return html`<div class="line">${facts.filter(fact => fact !== undefined && fact !== '').map(fact => html`<span>${fact}</span>`)}</div>
<p class="summary">${whatItIs(site)}</p>
<form class="search" action="search.html" role="search"><label class="unseen" for="words">Words to search for</label><input id="words" name="q" type="search" autocomplete="off" placeholder="${searchHint(site)}"><button class="action">Search</button></form>
`;
}

function whatItIs(site: Site): string {
  const { levels, roles, families, skills } = numbersOf(site);
  const things = [
    ...(levels === 0 ? [] : [`at ${counted(levels, 'level')}`]),
    ...(roles === 0 ? [] : [`in ${counted(roles, 'role')}`]),
  ].join(' and ');
  const group = families === 0 ? '' : ` of ${counted(families, 'job family', 'job families')}`;
  const told = skills === 0 ? '' : `${counted(skills, 'skill')} explained level by level`;
  if (things === '' && told !== '') return `${told}.`;
  if (things !== '') return `What is expected ${things}${group}${told === '' ? '' : `, with ${told}`}.`;
  return families > 0
    ? `${counted(families, 'job family', 'job families')}.`
    : 'Nothing is written here yet.';
}

function searchHint(site: Site): string {
  const { levels, roles, skills } = numbersOf(site);
  const kinds = [
    ...(roles > 0 ? ['role'] : []),
    ...(levels > 0 ? ['level', 'competency'] : []),
    ...(skills > 0 ? ['skill'] : []),
  ];
  return kinds.length === 0 ? '' : `A ${kinds.join(', ')} or code`;
}

/** What has a page of its own to look it up on. */
function lookUpSection(site: Site): readonly SiteSection[] {
  const { roles, skills, terms } = numbersOf(site);
  const scales = site.scales.length;
  const meanings = [
    ...(scales === 0 ? [] : ['what the steps of a scale mean']),
    ...(terms === 0 ? [] : [counted(terms, 'term')]),
  ].join(', and ');
  const ways = [
    ...(roles === 0
      ? []
      : [{ path: 'roles.html', title: 'Roles', note: 'every role profile by its job family' }]),
    ...(skills === 0
      ? []
      : [
          { path: 'skills.html', title: 'Skills', note: 'what each level means, and which roles require it' },
        ]),
    ...(meanings === '' ? [] : [{ path: 'definitions.html', title: 'Definitions', note: meanings }]),
  ];
  if (ways.length === 0) return [];
  const content = html`<ul class="look-up" role="list">
${ways.map(
  ({ path, title, note }) => html`<li><a href="${path}">${title}</a> <span class="quiet">${note}</span></li>
`,
)}</ul>
`;
  return [{ id: 'look-up', heading: 'Look up', content }];
}

function numbersOf({ model, cards, skills }: Site) {
  const cardsOf = (kind: 'level' | 'role') => cards.filter(({ card }) => card.kind === kind).length;
  return {
    families: model.entities('family').filter(family => !isGroup(model, family)).length,
    levels: cardsOf('level'),
    roles: cardsOf('role'),
    skills: skills.length,
    terms: model.entities('term').length,
  };
}
