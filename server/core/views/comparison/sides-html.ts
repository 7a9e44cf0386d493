import { attributesOf, type Html, heading, html } from '../html.ts';
import { measureHtml } from '../measure-html.ts';
import { placedHeading } from '../page/placed-heading.ts';
import { anchorOf, type Surface } from '../page/surface.ts';
import { sourceAttribute } from '../source-attribute.ts';
import { lineHtml, textHtml } from '../writing/blocks-html.ts';
import { measureChangeHtml, sideOfExample, sideOfText, turnsHtml } from './changes-html.ts';
import type { ComparedItem, Comparison } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';
import { nameOfItem } from './item-name.ts';
import { sideNotes, wayTurn } from './item-notes.ts';
import { textsTurn } from './told-texts.ts';

/** Both cards side by side, item beside item, the second below the first where it is narrow. */
export function sidesHtml(comparison: Comparison, surface: Surface): Html {
  const { key, from, to, sections } = comparison;
  const depth = surface.titleDepth + 1;
  const names = { before: from.title, after: to.title };
  return html`<section class="section sides">
${placedHeading(`${anchorOf(key)}--sides`, 'Side by side', surface)}
<p class="sides-head" aria-hidden="true"><span>${names.before}</span><span>${names.after}</span></p>
${sections.map(
  ({ heading: title, items }) => html`${heading(depth + 1, { class: 'group' }, title)}
<ul class="pairs" role="list">
${items.map(item => pairHtml(item, comparison, surface))}</ul>
`,
)}</section>
`;
}

function pairHtml(item: ComparedItem, comparison: Comparison, surface: Surface): Html {
  const { verdict } = comparisonWords(comparison).ofChange[item.change];
  return html`<li class="pair pair-${item.change}">
<p class="verdict">${verdict}</p>
${sideHtml(item, 'before', comparison, surface)}${sideHtml(item, 'after', comparison, surface)}</li>
`;
}

function sideHtml(
  item: ComparedItem,
  side: 'before' | 'after',
  comparison: Comparison,
  surface: Surface,
): Html {
  const shown = item[side];
  const card = side === 'before' ? comparison.from : comparison.to;
  const label = html`<span class="side-name">${card.title}</span>`;
  if (shown === undefined) {
    const words = item.change === 'kept' ? 'Not said again' : 'Not asked for';
    return html`<div class="side">${label}<p class="quiet">${words}</p></div>
`;
  }
  const hasName = item.title !== undefined || shown.details.length === 0;
  const title =
    item.title === undefined ? html`${nameOfItem(shown)}` : sideOfText(item.title, side, lineHtml);
  const turns =
    side === 'after'
      ? [measureChangeHtml(item, comparison), ...turnsHtml([wayTurn(item), textsTurn(item, comparison)])]
      : [];
  const texts = item.details.filter(change => change[side] !== undefined);
  const examples = item.examples.filter(change => change[side] !== undefined);
  return html`<div class="side"${attributesOf(sourceAttribute(shown.source, surface))}>${label}
${hasName && html`<p class="title">${title}</p>`}
${sideNotes(item, side).map(note => html`<p class="quiet">${note}</p>`)}${shown.measure !== undefined && measureHtml(shown.measure)}${turns}${texts.map(
  change => html`<div class="prose">${sideOfText(change, side, textHtml)}</div>
`,
)}${
  examples.length > 0 &&
  html`<ul class="examples">${examples.map(change => html`<li>${sideOfExample(change, side, item)}</li>`)}</ul>
`
}</div>
`;
}
