import type { Entity } from '../../parsed-file.ts';
import { textHtml } from '../blocks-html.ts';
import { type Html, html } from '../html.ts';
import { writtenAt } from '../source.ts';
import { definedScales, type Site } from './site.ts';

/** What the steps of the scales mean, and the words of the glossary. */
export function definitionsPage({ model }: Site): Html {
  const terms = model.entities('term');
  return html`<article class="site">
<h1 class="name">Definitions</h1>
${definedScales(model).map(scale => scaleHtml(model.titleOf(scale), model.scaleLevelsOf(scale), level => model.titleOf(level)))}${
  terms.length > 0 &&
  html`<section class="section">
<h2 class="heading">Glossary</h2>
<dl>
${terms.map(termHtml)}</dl>
</section>
`
}</article>
`;
}

function scaleHtml(title: string, levels: readonly Entity[], titleOf: (level: Entity) => string): Html {
  const rows = levels.map(level => {
    const meaning = writtenAt(level.file, level.data, 'description');
    return html`<tr><th scope="row">${titleOf(level)}</th><td>${meaning === undefined ? '' : textHtml(meaning)}</td></tr>
`;
  });
  return html`<section class="section">
<h2 class="heading">${title}</h2>
<table>
<thead><tr><th scope="col">Step</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`;
}

function termHtml({ file, data }: Entity<'term'>): Html {
  const definition = writtenAt(file, data, 'definition');
  return html`<dt class="title">${data.term}${data.expansion !== undefined && html` <span class="quiet">${data.expansion}</span>`}</dt>
<dd class="prose">${definition !== undefined && textHtml(definition)}</dd>
`;
}
