import { partsOf } from '../../analysis/family-parts.ts';
import type { Entity } from '../../parsed-file.ts';
import { counted } from '../../wording.ts';
import { readNotices } from '../card/card-notices.ts';
import { type Html, html } from '../html.ts';
import type { Ladder } from '../ladder/ladder.ts';
import { ladderHtml } from '../ladder/ladder-html.ts';
import { familiesTitle, hasLevels } from '../ladder/ladder-words.ts';
import { noticeHtml } from '../page/notice-html.ts';
import { permalinkHtml } from '../page/permalink-html.ts';
import { textHtml } from '../writing/blocks-html.ts';
import { familyHtml } from './index-families.ts';
import type { Site } from './site.ts';
import { siteArticle } from './site-article.ts';

type Family = Entity<'family'>;

/** A job family: whether it is current, its ladder, and the families that are part of it. */
export function familyPage(site: Site, family: Family, path: string): Html {
  const { model, ladders } = site;
  const surface = site.surfaceAt(path);
  const ladder = ladders.get(family)!;
  const parts = partsOf(model, family);
  const notices = readNotices(model, undefined, family).map(notice => noticeHtml(notice, surface));
  if (parts.length > 0 && isBare(ladder)) return groupHtml(site, ladder, parts, html`${notices}`, path);
  const above =
    notices.length > 0 &&
    html`<div class="above">${notices}</div>
`;
  return html`${above}${ladderHtml({ ...ladder, families: [] }, surface)}${
    parts.length > 0 &&
    html`<section class="career section" id="families">
<h2 class="heading">${familiesTitle}</h2>
${permalinkHtml('families', familiesTitle, surface)}
${partsHtml(site, parts, path)}</section>
`
  }`;
}

/** Whether there is nothing to climb: a group of job families has no ladder of its own. */
function isBare({ tracks, unplaced, grids }: Ladder): boolean {
  return !hasLevels(tracks) && unplaced.length === 0 && grids.length === 0;
}

function groupHtml(
  site: Site,
  { title, summary }: Ladder,
  parts: readonly Family[],
  notices: Html,
  path: string,
): Html {
  const lead = html`<div class="line"><span>${counted(parts.length, 'job family', 'job families')}</span></div>
${
  summary !== undefined &&
  html`<div class="prose summary">${textHtml(summary)}</div>
`
}`;
  return siteArticle({
    title,
    notices,
    lead,
    sections: [{ id: 'families', heading: 'Job families', content: partsHtml(site, parts, path) }],
  });
}

function partsHtml(site: Site, parts: readonly Family[], path: string): Html {
  return html`${parts.map(part => familyHtml(site, part, path))}`;
}
