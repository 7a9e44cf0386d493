import { attributesOf, type Html, html } from '../html.ts';
import { contentsHtml } from '../page/contents-html.ts';
import { languageAttributes } from '../page/language-attributes.ts';
import { permalinkHtml } from '../page/permalink-html.ts';
import { distinctIds } from './distinct-ids.ts';

/** A page of a site that is no card and no view, with the same frame as those have. */
export interface SiteArticle {
  readonly title: string;
  /** The language of its texts, where that may be another one than the site's. */
  readonly language?: string;
  /** What stands above the title. */
  readonly notices?: Html | undefined;
  /** What stands between the title and the contents. */
  readonly lead?: Html | undefined;
  readonly sections: readonly SiteSection[];
  readonly foot?: Html | undefined;
}

/** A part of a page under a heading, with a place of its own. */
export interface SiteSection {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

/** The page as markup: its contents at the side, and a link to itself beside each heading. */
export function siteArticle({ title, language, notices, lead, sections, foot }: SiteArticle): Html {
  const ids = distinctIds(sections.map(({ id }) => id));
  const placed = sections.map((section, index) => ({ ...section, id: ids[index]! }));
  const contents = contentsHtml(placed, 'Contents');
  const attributes = language === undefined ? {} : languageAttributes(language);
  return html`<article class="site"${attributesOf(attributes)}>
${contents.side}<div class="column">
<header class="head">
${notices}<h1 class="name">${title}</h1>
${lead}</header>
${contents.folded}${placed.map(sectionHtml)}${
  foot !== undefined &&
  html`<footer class="foot">
${foot}</footer>
`
}</div>
</article>
`;
}

function sectionHtml({ id, heading, content }: SiteSection): Html {
  return html`<section class="section" id="${id}">
<h2 class="heading">${heading}</h2>
${permalinkHtml(id, heading, written)}
${content}</section>
`;
}

const written = { isLive: false };
