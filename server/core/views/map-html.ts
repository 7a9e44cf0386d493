import type { CoverageMap, MapCell, MapRow } from './coverage-map.ts';
import { attributesOf, type Html, heading, html } from './html.ts';
import { linkHtml } from './link-html.ts';
import { sourceAttribute } from './source-attribute.ts';
import { anchorOf, type Surface } from './surface.ts';

/** A map of what is asked where: numbers in a table whose shades say the same again. */
export function mapHtml(
  { key, heading: title, kind, columns, rows, scales }: CoverageMap,
  surface: Surface,
  depth: number,
): Html {
  const id = `map-${anchorOf(key)}`;
  const legend =
    kind === 'competencies'
      ? [html`<p>The number of competencies</p>`]
      : scales.map(
          steps => html`<p>${steps.map((step, index) => `${index + 1} ${bare(step)}`).join(' · ')}</p>`,
        );
  return html`${heading(depth, { class: 'group', id }, title)}
<div class="scroll"${attributesOf({ role: 'region', tabindex: 0, 'aria-labelledby': id })}>
<table${attributesOf({ class: columns.length > 5 ? 'map map-many' : 'map', 'aria-labelledby': id })}>
<thead><tr><td></td>${columns.map(column => html`<th scope="col"><span>${linkHtml(column, surface)}</span></th>`)}</tr></thead>
<tbody>
${rows.map(row => rowHtml(row, surface))}</tbody>
</table>
</div>
<div class="legend">${legend}</div>
`;
}

/** Scales often number their steps themselves: “2 – Working”. */
function bare(step: string): string {
  return step.replace(/^\d+\s*[–-]\s*/, '');
}

function rowHtml({ title, source, cells }: MapRow, surface: Surface): Html {
  return html`<tr><th scope="row"${attributesOf(sourceAttribute(source, surface))}>${title}</th>${cells.map(cellHtml)}</tr>
`;
}

function cellHtml({ text, word, heat }: MapCell): Html {
  if (text === '') return html`<td class="spot-none"><span class="unseen">${word}</span></td>`;
  return html`<td class="heat heat-${heat}" title="${word}">${text}<span class="unseen"> ${bare(word)}</span></td>`;
}
