import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { cardHtml } from '../card/card-html.ts';
import type { RoleCard } from '../card/role-card.ts';
import { type Html, html } from '../html.ts';
import { readView, viewHtml, viewTitle } from '../view.ts';
import { ladderKey } from '../view-key.ts';
import { definitionsPage } from './definitions-page.ts';
import { familyPage } from './family-page.ts';
import { indexPage } from './index-page.ts';
import { progressTable } from './progress-table.ts';
import { rolesPage } from './roles-page.ts';
import { searchIndex } from './search-index.ts';
import { searchPage } from './search-page.ts';
import { readSite, type Site } from './site.ts';
import { type SiteFrame, sitePage } from './site-page.ts';
import { relativeTo } from './site-paths.ts';
import { skillPage } from './skill-page.ts';
import { skillsPage } from './skills-page.ts';

/**
 * Every page of a framework as a site of its own, text by path: it opens from a disk, needs no other file, and no text
 * of the framework becomes markup.
 */
export function siteFiles(model: Model): ReadonlyMap<string, string> {
  const site = readSite(model);
  const frame = frameOf(site);
  const files = new Map<string, string>();
  const add = (path: string, title: string, content: Html, searchData?: unknown) =>
    files.set(path, sitePage(frame, path, title, content, searchData));
  add('index.html', site.title, indexPage(site));
  add('search.html', 'Search', searchPage(), searchIndex(site));
  if (hasDefinitions(site)) add('definitions.html', 'Definitions', definitionsPage(site));
  if (model.entities('role').length > 0) add('roles.html', 'Roles', rolesPage(site));
  for (const family of model.entities('family')) addFamily(site, family, add, files);
  for (const { card, path } of site.cards) addCard(site, card, path, add, files);
  for (const key of site.views) addView(site, key, add);
  if (site.skills.length > 0) add('skills.html', 'Skills', skillsPage(site));
  for (const one of site.skills) add(one.path, one.owner.titleOf(one.skill), skillPage(site, one));
  return files;
}

type Add = (path: string, title: string, content: Html) => void;

function hasDefinitions(site: Site): boolean {
  return site.scales.length + site.model.entities('term').length > 0;
}

function frameOf(site: Site): SiteFrame {
  const { model, title } = site;
  const ways = [
    { path: 'index.html', title },
    ...(model.entities('role').length > 0 ? [{ path: 'roles.html', title: 'Roles' }] : []),
    ...(site.skills.length > 0 ? [{ path: 'skills.html', title: 'Skills' }] : []),
    ...(hasDefinitions(site) ? [{ path: 'definitions.html', title: 'Definitions' }] : []),
    { path: 'search.html', title: 'Search' },
  ];
  return { title, language: model.language, ways };
}

function addFamily(site: Site, family: Entity<'family'>, add: Add, files: Map<string, string>): void {
  const { model, paths, cards } = site;
  const key = ladderKey(family.id ?? '');
  const path = paths.of(key);
  if (path === undefined || files.has(path)) return;
  const levels = cards.filter(one => one.family === family && one.card.kind === 'level').map(one => one.card);
  const table =
    levels.length === 0 ? undefined : paths.give(`${key} table`, 'progress', family.id ?? '', 'csv');
  if (table !== undefined) files.set(table, progressTable(levels));
  add(
    path,
    model.titleOf(family) || 'Untitled',
    html`${familyPage(site, family, path)}${tableHtml(table, path)}`,
  );
}

function addCard(site: Site, card: RoleCard, path: string, add: Add, files: Map<string, string>): void {
  const table =
    card.kind === 'role'
      ? path.replace(/^roles\/(.*)\.html$/, 'progress/role-$1.csv')
      : site.paths.of(`${card.familyLadder} table`);
  if (table !== undefined && !files.has(table)) files.set(table, progressTable([card]));
  const title = card.family === undefined ? card.title : `${card.title}, ${card.family}`;
  add(path, title, html`${cardHtml(card, site.surfaceAt(path))}${tableHtml(table, path)}`);
}

function tableHtml(table: string | undefined, path: string): Html {
  if (table === undefined) return html``;
  return html`<p class="file"><a href="${relativeTo(table, path)}" download>Table to keep track of your progress</a> <span class="quiet">(CSV, for any spreadsheet)</span></p>
`;
}

function addView(site: Site, key: string, add: Add): void {
  const path = site.paths.of(key);
  const view = path === undefined ? undefined : readView(site.model, key, () => []);
  if (path === undefined || view === undefined) return;
  add(path, viewTitle(view), viewHtml(view, site.surfaceAt(path)));
}
