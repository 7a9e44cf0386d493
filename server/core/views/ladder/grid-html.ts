import { attributesOf, type Html, html } from '../html.ts';
import { jumpHtml } from '../jump-html.ts';
import { jumpLinkHtml } from '../jump-link-html.ts';
import { leadsSomewhere, linkHtml } from '../link-html.ts';
import { measureHtml } from '../measure-html.ts';
import { placedHeading } from '../page/placed-heading.ts';
import { anchorOf, type Surface } from '../page/surface.ts';
import { sourceAttribute } from '../source-attribute.ts';
import { lineHtml, textHtml } from '../writing/blocks-html.ts';
import type { GridCell, GridColumn, GridEntry, GridExamples, GridRow, LadderGrid } from './ladder-grid.ts';
import { exampleWords, gapWords, gridTally, noteOf } from './ladder-words.ts';

/** A grid as a table with headers both ways; where it is narrow, its rows stand below one another. */
export function gridHtml(grid: LadderGrid, surface: Surface): Html {
  const id = `grid-${anchorOf(grid.key)}`;
  const { columns, parts } = grid;
  return html`<section class="section">
${placedHeading(id, grid.heading, surface)}
${gridTally(grid).map(
  sentence => html`<p class="quiet">${sentence}</p>
`,
)}<div class="scroll"${attributesOf({ role: 'region', tabindex: 0, 'aria-labelledby': id })}>
<table${attributesOf({ class: columns.length > 4 ? 'grid grid-many' : 'grid', role: 'table', 'aria-labelledby': id })}>
<thead role="rowgroup"><tr role="row"><td role="cell"></td>${columns.map((column, index) => columnHtml(column, surface, isOtherWay(grid, index)))}</tr></thead>
${parts.map(
  ({ heading: title, rows }) => html`<tbody role="rowgroup">
${
  title !== undefined &&
  html`<tr class="part" role="row"><th role="rowheader" scope="rowgroup"${attributesOf({ colspan: columns.length + 1 })}>${title}</th></tr>
`
}${rows.map(row => rowHtml(row, grid, surface))}</tbody>
`,
)}</table>
</div>
</section>
`;
}

/** Whether another row of roles begins with a column. */
function isOtherWay({ ways }: LadderGrid, place: number): boolean {
  return place > 0 && ways.every(way => !way.includes(place) || way[0] === place);
}

function columnHtml(column: GridColumn, surface: Surface, isOther: boolean): Html {
  const { link, step } = column;
  const note = noteOf(column);
  const isStepShown = step !== undefined && leadsSomewhere(step, surface);
  return html`<th role="columnheader" scope="col"${attributesOf({ class: isOther && 'other-way' })}>${linkHtml(link, surface)}${note !== undefined && html` <span class="note">${note}</span>`}${
    isStepShown && html` <span class="note">${linkHtml({ ...step, title: 'what is new' }, surface)}</span>`
  }</th>`;
}

function rowHtml({ title, source, cells }: GridRow, grid: LadderGrid, surface: Surface): Html {
  return html`<tr role="row"><th role="rowheader" scope="row"${attributesOf(sourceAttribute(source, surface))}>${jumpLinkHtml(title, source, surface)}</th>${cells.map((cell, index) => cellHtml(cell, grid.columns[index]?.link.title ?? '', surface, isOtherWay(grid, index)))}</tr>
`;
}

function cellHtml(cell: GridCell, column: string, surface: Surface, isOther: boolean): Html {
  const kind = (name: string) => attributesOf({ class: isOther ? `${name} other-way` : name, role: 'cell' });
  const { state, entries, turn } = cell;
  const name = html`<span class="column-name" aria-hidden="true">${column}</span>`;
  if (state === 'empty') return html`<td${kind('cell cell-empty')}><span class="unseen">nothing</span></td>`;
  if (state === 'gap') return html`<td${kind('cell cell-gap')}>${name}<p class="gap">${gapWords}</p></td>`;
  const lowered =
    turn?.change === 'lowered' && html`<p class="turn turn-lowered">▼ lowered from ${turn.from}</p>`;
  const raised = turn?.change === 'raised' && html`<p class="turn">▲ raised from ${turn.from}</p>`;
  return html`<td${kind('cell')}>${name}${entries.map(entry => entryHtml(entry, surface))}${lowered}${raised}</td>`;
}

function entryHtml({ name, text, isAsBefore, measure, examples, source }: GridEntry, surface: Surface): Html {
  const words = text !== undefined && textHtml(text);
  const again = isAsBefore && html`<p class="turn">as before</p>`;
  return html`<div class="entry"${attributesOf(sourceAttribute(source, surface))}>${measure !== undefined && measureHtml(measure)}${words}${again}${examplesHtml(examples)}${jumpHtml(name, surface)}</div>`;
}

/** Examples unfold; where there are too many of them, their number alone is told. */
function examplesHtml(examples: GridExamples): Html {
  const words = exampleWords(examples);
  if (words === undefined) return html``;
  if (examples.shown.length === 0) return html`<p class="turn">${words}</p>`;
  return html`<details class="more"><summary>${words}</summary>
<ul class="examples">
${examples.shown.map(
  ({ text, isNew }) => html`<li>${isNew ? html`<ins>${lineHtml(text)}</ins>` : lineHtml(text)}</li>
`,
)}</ul></details>`;
}
