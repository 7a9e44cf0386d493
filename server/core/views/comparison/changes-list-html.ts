import { attributesOf, type Html, heading, html, present } from '../html.ts';
import { jumpHtml } from '../jump-html.ts';
import { measureHtml } from '../measure-html.ts';
import type { Surface } from '../page/surface.ts';
import { sourceAttribute } from '../source-attribute.ts';
import { lineHtml, textHtml } from '../writing/blocks-html.ts';
import { type ChangeGroup, changeGroups } from './change-groups.ts';
import { changedText, exampleHtml, measureChangeHtml, turnsHtml, wasHtml } from './changes-html.ts';
import type { ComparedItem, ComparedSection, Comparison } from './comparison.ts';
import { sayerBefore } from './comparison-words.ts';
import { nameOfItem } from './item-name.ts';
import { briefNote, factTurns, listNotes, showsMeasure, wayTurn } from './item-notes.ts';
import { textsTurn, toldTexts } from './told-texts.ts';

/** What changed from one card to another as a list: kind by kind of change, and within each section by section. */
export function changesListHtml(comparison: Comparison, surface: Surface): Html {
  return html`${changeGroups(comparison).map(group => groupHtml(group, comparison, surface))}`;
}

/** Only the titles are listed, for those who ask, where nothing is to be learned. */
function groupHtml(
  { heading: title, count, isBrief, sections }: ChangeGroup,
  comparison: Comparison,
  surface: Surface,
): Html {
  const named = heading(
    surface.titleDepth + 2,
    { class: 'kind' },
    html`${title} <span class="count">${count}</span>`,
  );
  if (!isBrief)
    return html`${named}
${sections.map(section => sectionHtml(section, comparison, surface))}`;
  return html`<details class="fold"><summary>${named}</summary>
${sections.map(section => foldedHtml(section, surface))}</details>
`;
}

/** A section whose items are no more than their titles is a plain list. */
function sectionHtml(section: ComparedSection, comparison: Comparison, surface: Surface): Html {
  const { items } = section;
  const isPlain = items.every(item => {
    const { change, details, examples, before, after } = item;
    const measure = after?.measure ?? before?.measure;
    const count = details.length + examples.length + listNotes(item).length;
    return change === 'added' && count === 0 && measure === undefined;
  });
  if (isPlain) return foldedHtml(section, surface);
  return html`${heading(surface.titleDepth + 3, { class: 'group' }, section.heading)}
<ul class="items" role="list">
${items.map(item => itemHtml(item, comparison, surface))}</ul>
`;
}

function foldedHtml({ heading: title, items }: ComparedSection, surface: Surface): Html {
  return html`${heading(surface.titleDepth + 3, { class: 'group' }, title)}
<ul class="lines">
${items.map(item => nameHtml(item, surface))}</ul>
`;
}

function nameHtml(item: ComparedItem, surface: Surface): Html {
  const shown = item.after ?? item.before;
  const title = shown?.title;
  const note = briefNote(item);
  const words = title === undefined ? html`${nameOfItem(shown)}` : lineHtml(title);
  return html`<li${attributesOf(sourceAttribute(shown?.source, surface))}>${words}${note !== undefined && html` <span class="quiet">${note}</span>`}${jumpHtml(nameOfItem(shown), surface)}</li>
`;
}

function itemHtml(item: ComparedItem, comparison: Comparison, surface: Surface): Html {
  const shown = item.after ?? item.before;
  const { title } = item;
  const name = sayerBefore(item, comparison);
  const { details, examples, stayed } = toldTexts(item, comparison);
  const print =
    title !== undefined ? changedText(title, lineHtml) : details.length === 0 && html`${nameOfItem(shown)}`;
  const margin = present([
    shown?.measure !== undefined && showsMeasure(item) && measureHtml(shown.measure),
    measureChangeHtml(item, comparison) ?? false,
    ...listNotes(item).map(note => html`<p>${note}</p>`),
    ...turnsHtml([wayTurn(item), ...factTurns(item, comparison), textsTurn(item, comparison)]),
  ]);
  const body = present([
    (title && wasHtml(title, name)) ?? false,
    ...details.map(
      change => html`<div class="prose">${changedText(change, textHtml)}</div>
`,
    ),
    examples.length > 0 &&
      html`<ul class="examples">
${examples.map(
  example => html`<li>${exampleHtml(example)}</li>
`,
)}</ul>
`,
    stayed.length > 0 &&
      html`<p class="was">${name}:</p>
<ul class="examples was">
${stayed.map(
  ({ before }) => html`<li>${before && lineHtml(before)}</li>
`,
)}</ul>
`,
  ]);
  return html`<li class="item"${attributesOf(sourceAttribute(shown?.source, surface))}>
${
  print !== false &&
  html`${heading(surface.titleDepth + 4, { class: 'title' }, print)}
`
}${margin.length > 0 && html`<div class="margin">${margin}</div>`}<div class="body">
${body}</div>
${jumpHtml(nameOfItem(shown), surface)}</li>
`;
}
