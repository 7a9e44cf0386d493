import { lineHtml, textHtml } from './blocks-html.ts';
import { attributesOf, type Html, html } from './html.ts';
import type { GridCell, GridColumn, GridEntry, GridRow, LadderGrid } from './ladder-grid.ts';
import { gridTally } from './ladder-words.ts';
import { leadsSomewhere, linkHtml } from './link-html.ts';
import { measureHtml } from './measure-html.ts';
import { placedHeading } from './placed-heading.ts';
import { jumpHtml } from './section-html.ts';
import { sourceAttribute } from './source-attribute.ts';
import { anchorOf, type Surface } from './surface.ts';

/** A grid as a table with headers both ways; where it is narrow, its rows stand below one another. */
export function gridHtml(grid: LadderGrid, surface: Surface): Html {
  const id = `grid-${anchorOf(grid.key)}`;
  const { columns, parts } = grid;
  return html`<section class="section">
${placedHeading(id, grid.heading, surface)}
<p class="quiet">${gridTally(grid)}</p>
<div class="scroll"${attributesOf({ role: 'region', tabindex: 0, 'aria-labelledby': id })}>
<table class="grid" role="table"${attributesOf({ 'aria-labelledby': id })}>
<thead role="rowgroup"><tr role="row"><td role="cell"></td>${columns.map(column => columnHtml(column, surface))}</tr></thead>
${parts.map(
  ({ heading: title, rows }) => html`<tbody role="rowgroup">
${
  title !== undefined &&
  html`<tr class="part" role="row"><th role="rowheader" scope="rowgroup"${attributesOf({ colspan: columns.length + 1 })}>${title}</th></tr>
`
}${rows.map(row => rowHtml(row, columns, surface))}</tbody>
`,
)}</table>
</div>
</section>
`;
}

function columnHtml({ link, note, step }: GridColumn, surface: Surface): Html {
  const isStepShown = step !== undefined && leadsSomewhere(step, surface);
  return html`<th role="columnheader" scope="col">${linkHtml(link, surface)}${note !== undefined && html` <span class="note">${note}</span>`}${
    isStepShown && html` <span class="note">${linkHtml({ ...step, title: 'what is new' }, surface)}</span>`
  }</th>`;
}

function rowHtml({ title, cells }: GridRow, columns: readonly GridColumn[], surface: Surface): Html {
  return html`<tr role="row"><th role="rowheader" scope="row">${title}</th>${cells.map((cell, index) => cellHtml(cell, columns[index]?.link.title ?? '', surface))}</tr>
`;
}

function cellHtml(cell: GridCell, column: string, surface: Surface): Html {
  const { state, entries, turn } = cell;
  const name = html`<span class="column-name" aria-hidden="true">${column}</span>`;
  if (state === 'empty')
    return html`<td class="cell cell-empty" role="cell"><span class="unseen">nothing</span></td>`;
  if (state === 'gap')
    return html`<td class="cell cell-gap" role="cell">${name}<p class="gap">Gap: nothing at this level</p></td>`;
  const lowered =
    turn?.change === 'lowered' && html`<p class="turn turn-lowered">▼ lowered from ${turn.from}</p>`;
  const raised = turn?.change === 'raised' && html`<p class="turn">▲ raised from ${turn.from}</p>`;
  return html`<td class="cell" role="cell">${name}${entries.map(entry => entryHtml(entry, surface))}${lowered}${raised}</td>`;
}

function entryHtml({ text, measure, source }: GridEntry, surface: Surface): Html {
  const words =
    text !== undefined && (text.format === 'line' ? html`<p>${lineHtml(text)}</p>` : textHtml(text));
  return html`<div class="entry"${attributesOf(sourceAttribute(source, surface))}>${measure !== undefined && measureHtml(measure)}${words}${jumpHtml(text?.text ?? measure?.word ?? '', surface)}</div>`;
}
