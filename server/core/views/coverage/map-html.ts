import { attributesOf, type Html, heading, html } from '../html.ts';
import { jumpLinkHtml } from '../jump-link-html.ts';
import { linkHtml } from '../link-html.ts';
import { anchorOf, type Surface } from '../page/surface.ts';
import { sourceAttribute } from '../source-attribute.ts';
import type { CoverageMap, MapCell, MapRow } from './coverage-map.ts';
import { bareStep, mapLegend } from './coverage-words.ts';

/** A map of what is asked where: numbers in a table whose shades say the same again. */
export function mapHtml(map: CoverageMap, surface: Surface, depth: number): Html {
  const { key, heading: title, columns, rows } = map;
  const id = `map-${anchorOf(key)}`;
  return html`${heading(depth, { class: 'group', id }, title)}
<div class="scroll"${attributesOf({ role: 'region', tabindex: 0, 'aria-labelledby': id })}>
<table${attributesOf({ class: columns.length > 5 ? 'map map-many' : 'map', 'aria-labelledby': id })}>
<thead><tr><td></td>${columns.map(column => html`<th scope="col"><span>${linkHtml(column, surface)}</span></th>`)}</tr></thead>
<tbody>
${rows.map(row => rowHtml(row, surface))}</tbody>
</table>
</div>
<div class="legend">${mapLegend(map).map(line => html`<p>${line}</p>`)}</div>
`;
}

function rowHtml({ title, source, cells }: MapRow, surface: Surface): Html {
  return html`<tr><th scope="row"${attributesOf(sourceAttribute(source, surface))}>${jumpLinkHtml(title, source, surface)}</th>${cells.map(cellHtml)}</tr>
`;
}

function cellHtml({ text, word, heat }: MapCell): Html {
  if (text === '') return html`<td><span class="unseen">${word}</span></td>`;
  return html`<td class="heat heat-${heat}" title="${word}">${text}<span class="unseen"> ${bareStep(word)}</span></td>`;
}
