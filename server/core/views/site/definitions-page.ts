import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { type Html, html } from '../html.ts';
import { permalinkHtml } from '../page/permalink-html.ts';
import { anchorOf } from '../page/surface.ts';
import { writtenAt } from '../source.ts';
import { textHtml } from '../writing/blocks-html.ts';
import { distinctIds } from './distinct-ids.ts';
import type { Site } from './site.ts';
import { type SiteSection, siteArticle } from './site-article.ts';

/** What the steps of the scales mean, and the words of the glossary. */
export function definitionsPage(site: Site): Html {
  const terms = site.model.entities('term');
  const ids = termIds(site.model);
  const glossary: SiteSection = {
    id: 'glossary',
    heading: 'Glossary',
    content: html`<dl class="terms">
${terms.map(term => termHtml(term, ids.get(term)!))}</dl>
`,
  };
  const scales = site.scales.map(scale => scaleSection(site, scale));
  return siteArticle({
    title: 'Definitions',
    sections: [...scales, ...(terms.length > 0 ? [glossary] : [])],
  });
}

/** The place of each term on the page of definitions; of terms that are spelt alike each has its own. */
export function termIds(model: Model): ReadonlyMap<Entity<'term'>, string> {
  const terms = model.entities('term');
  const ids = distinctIds(terms.map(({ data }) => `term--${anchorOf(data.term ?? '')}`));
  return new Map(terms.map((term, index) => [term, ids[index]!]));
}

/** Steps that the framework leaves to their names are a list of these. */
function scaleSection({ model }: Site, scale: Entity): SiteSection {
  const steps = model.scaleLevelsOf(scale).map(level => ({
    title: model.titleOf(level),
    meaning: writtenAt(level.file, level.data, 'description'),
  }));
  const isTold = steps.some(({ meaning }) => meaning !== undefined);
  const content = isTold
    ? html`<table>
<thead><tr><th scope="col">Step</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${steps.map(
  ({
    title,
    meaning,
  }) => html`<tr><th scope="row">${title}</th><td>${meaning === undefined ? '' : textHtml(meaning)}</td></tr>
`,
)}</tbody>
</table>
`
    : html`<p class="quiet">From the lowest to the highest. The framework does not say what each step means.</p>
<ol class="flow way" role="list">
${steps.map(
  ({ title }) => html`<li>${title}</li>
`,
)}</ol>
`;
  return {
    id: `scale--${anchorOf(scale.id ?? model.titleOf(scale))}`,
    heading: model.titleOf(scale),
    content,
  };
}

function termHtml(term: Entity<'term'>, id: string): Html {
  const { file, data } = term;
  const definition = writtenAt(file, data, 'definition');
  return html`<div class="term" id="${id}"><dt class="title">${data.term}${data.expansion !== undefined && html` <span class="quiet">${data.expansion}</span>`}${permalinkHtml(id, data.term ?? '', { isLive: false })}</dt>
<dd class="prose">${definition !== undefined && textHtml(definition)}</dd></div>
`;
}
