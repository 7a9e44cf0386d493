import { changedText, measureChangeHtml, nameOfItem, printers, wasHtml } from './changes-html.ts';
import type { ComparedItem, Comparison, TextChange } from './comparison.ts';
import { attributesOf, type Html, heading, html, present } from './html.ts';
import { linkHtml } from './link-html.ts';
import { measureHtml } from './measure-html.ts';
import type { RoleCard } from './role-card.ts';
import { jumpHtml } from './section-html.ts';
import { sidesHtml } from './sides-html.ts';
import { sourceAttribute } from './source-attribute.ts';
import { anchorOf, type Surface } from './surface.ts';
import { comparisonKey } from './view-key.ts';

/** Two cards compared, as markup: first the list of what is new, raised and reworded, then both side by side. */
export function comparisonHtml(comparison: Comparison, surface: Surface): Html {
  const { key, to, sections } = comparison;
  const id = anchorOf(key);
  const items = sections.flatMap(section => section.items.map(item => ({ item, section: section.heading })));
  return html`<article class="view comparison"${attributesOf({ lang: to.language, 'aria-labelledby': `${id}-title` })}>
${headHtml(comparison, `${id}-title`, surface)}
<section class="section">
${heading(surface.titleDepth + 1, { class: 'heading' }, listHeading(comparison))}
${items.length === 0 && html`<p class="quiet">Neither of them says anything yet.</p>`}${listGroups(comparison).map(group => groupHtml(group, items, comparison, surface))}</section>
${items.length > 0 && sidesHtml(comparison, surface)}</article>
`;
}

function headHtml({ from, to, sections }: Comparison, id: string, surface: Surface): Html {
  const all = sections.flatMap(({ items }) => items);
  const counts = countWords.flatMap(([change, word]) => {
    const count = all.filter(item => item.change === change).length;
    return count === 0 ? [] : [html`<span>${count} ${word}</span>`];
  });
  const turned = { title: 'The other way round', key: comparisonKey(to.key, from.key), address: undefined };
  const title = html`<span class="from">${nameOf(from, to)}</span> <span class="arrow" aria-hidden="true">→</span> <span class="unseen">compared with </span>${nameOf(to, from)}`;
  return html`<header class="head">
${heading(surface.titleDepth, { id, class: 'name' }, title)}
<div class="line">${to.family !== undefined && to.family === from.family && html`<span>${to.family}</span>`}${counts}</div>
${
  surface.isLive &&
  html`<div class="line"><span>${cardLink(from, surface)}</span><span>${cardLink(to, surface)}</span><span>${linkHtml(turned, surface)}</span></div>
`
}</header>`;
}

/** The title of a card, with what tells it from the other one. */
function nameOf(card: RoleCard, other: RoleCard): string {
  const isTold = card.kind === 'role' || card.family === undefined || card.family === other.family;
  return isTold ? card.title : `${card.title}, ${card.family}`;
}

function cardLink(card: RoleCard, surface: Surface): Html {
  return linkHtml({ title: `Card: ${card.title}`, key: card.key, address: undefined }, surface);
}

const countWords: readonly (readonly [ComparedItem['change'], string])[] = [
  ['added', 'new'],
  ['raised', 'raised'],
  ['lowered', 'lowered'],
  ['reworded', 'reworded'],
  ['dropped', 'dropped'],
  ['kept', 'still expected'],
  ['same', 'unchanged'],
];

function listHeading({ isStep, from, to }: Comparison): string {
  if (from.key === to.key) return 'What has changed';
  return isStep ? 'What you need for the next step' : `What ${to.title} asks for`;
}

interface ListGroup {
  readonly change: ComparedItem['change'];
  readonly heading: string;
  /** Whether only the titles are listed, for those who ask. */
  readonly isFolded: boolean;
}

function listGroups({ from }: Comparison): readonly ListGroup[] {
  return [
    { change: 'added', heading: 'New', isFolded: false },
    { change: 'raised', heading: 'Raised', isFolded: false },
    { change: 'reworded', heading: 'Reworded', isFolded: false },
    { change: 'lowered', heading: 'Lowered', isFolded: false },
    { change: 'dropped', heading: 'No longer asked for', isFolded: true },
    { change: 'kept', heading: `Still expected from ${from.title}`, isFolded: true },
    { change: 'same', heading: 'Unchanged', isFolded: true },
  ];
}

interface ListedItem {
  readonly item: ComparedItem;
  readonly section: string;
}

function groupHtml(
  { change, heading: title, isFolded }: ListGroup,
  all: readonly ListedItem[],
  comparison: Comparison,
  surface: Surface,
): Html {
  const items = all.filter(({ item }) => item.change === change);
  if (items.length === 0) return html``;
  const named = heading(
    surface.titleDepth + 2,
    { class: `group change-${change}` },
    html`${title} <span class="count">${items.length}</span>`,
  );
  if (!isFolded)
    return html`${named}
<ul class="items" role="list">
${items.map(listed => itemHtml(listed, comparison, surface))}</ul>
`;
  return html`<details class="fold"><summary>${named}</summary>
<ul class="lines">
${items.map(
  ({ item, section }) => html`<li>${lineOf(item)} <span class="quiet">${section}</span></li>
`,
)}</ul></details>
`;
}

function lineOf(item: ComparedItem): Html {
  const title = (item.after ?? item.before)?.title;
  return title === undefined ? html`${nameOfItem(item.after ?? item.before)}` : printers.line(title);
}

function itemHtml({ item, section }: ListedItem, { from, to }: Comparison, surface: Surface): Html {
  const shown = item.after ?? item.before;
  const { title } = item;
  const isShown = ({ after }: TextChange) => after !== undefined || from.key === to.key;
  const [details, examples] = [item.details.filter(isShown), item.examples.filter(isShown)];
  const print = title === undefined ? html`${nameOfItem(shown)}` : changedText(title, printers.line);
  const margin = present([
    shown?.measure !== undefined && measureHtml(shown.measure),
    measureChangeHtml(item) ?? false,
    html`<p>${section}</p>`,
  ]);
  const body = present([
    (title && wasHtml(title, from.title)) ?? false,
    ...details.map(
      change => html`<div class="prose">${changedText(change, printers.blocks)}</div>
`,
    ),
    examples.length > 0 &&
      html`<ul class="examples">
${examples.map(
  change => html`<li>${changedText(change, printers.line)}</li>
`,
)}</ul>
`,
  ]);
  return html`<li class="item"${attributesOf(sourceAttribute(shown?.source, surface))}>
${heading(surface.titleDepth + 3, { class: 'title' }, print)}
<div class="margin">${margin}</div>
<div class="body">
${body}</div>
${jumpHtml(nameOfItem(shown), surface)}</li>
`;
}
