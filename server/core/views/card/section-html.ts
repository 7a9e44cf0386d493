import { counted } from '../../wording.ts';
import { definitionKey } from '../definition-key.ts';
import { attributesOf, type Html, heading, html, present } from '../html.ts';
import { jumpHtml } from '../jump-html.ts';
import { linkHtml, linksHtml } from '../link-html.ts';
import { measureHtml } from '../measure-html.ts';
import { permalinkHtml } from '../page/permalink-html.ts';
import { anchorOf, type Surface } from '../page/surface.ts';
import { sourceAttribute } from '../source-attribute.ts';
import { lineHtml, textHtml } from '../writing/blocks-html.ts';
import { plainText } from '../writing/plain-text.ts';
import { flagHtml } from './flag-html.ts';
import type { CardCode, CardGroup, CardItem, CardSection } from './role-card.ts';

/** A section of a card with its heading and all its items; `prefix` tells its ids from those of other cards. */
export function sectionHtml(section: CardSection, surface: Surface, prefix: string): Html {
  const id = sectionId(section, prefix);
  const depth = surface.titleDepth + 1;
  const title = heading(depth, { class: 'heading' }, html`${section.heading}${countHtml(section, surface)}`);
  const place = attributesOf({
    id,
    ...sourceAttribute(section.source, surface),
  });
  const body = html`${
    section.summary !== undefined &&
    html`<div class="prose quiet">${textHtml(section.summary)}</div>
`
  }${section.groups.map(group => groupHtml(group, surface, prefix, depth + 1))}`;
  const link = permalinkHtml(id, section.heading, surface);
  if (!section.isFolded)
    return html`<section class="section"${place}>
${title}
${link}${body}</section>
`;
  const count = section.groups.reduce((sum, { items }) => sum + items.length, 0);
  return html`<section class="section"${place}>
${link}<details class="fold"><summary>${title}${count > 0 && html` <span class="count">${count}</span>`}</summary>
${body}</details>
</section>
`;
}

/** How many findings its items have. */
function countHtml({ groups }: CardSection, surface: Surface): Html {
  const count = groups.flatMap(({ items }) => items.flatMap(({ findings }) => findings)).length;
  if (count === 0 || !surface.isLive) return html``;
  return html` <span class="count">${counted(count, 'finding')}</span>`;
}

/** The id of a section's element. */
export function sectionId(section: CardSection, prefix: string): string {
  return `${prefix}--${anchorOf(section.key)}`;
}

function groupHtml(group: CardGroup, surface: Surface, prefix: string, depth: number): Html {
  const title =
    group.heading !== undefined &&
    html`${heading(depth, { class: 'group' }, group.heading)}
`;
  if (group.items.every(isLine)) {
    const lines = group.items.map(
      item => html`<li${itemAttributes(item, surface, prefix)}>${titleText(item, surface)}${flagHtml(item.findings, surface)}${wayHtml(item, surface, prefix)}</li>
`,
    );
    return html`${title}<ul class="lines">
${lines}</ul>
`;
  }
  const itemDepth = group.heading === undefined ? depth : depth + 1;
  return html`${title}<ul class="items" role="list">
${group.items.map(item => itemHtml(item, group, surface, prefix, itemDepth))}</ul>
`;
}

/** Whether an item is no more than its title. */
function isLine(item: CardItem): boolean {
  return (
    item.title !== undefined &&
    item.measure === undefined &&
    item.code === undefined &&
    item.feedback === undefined &&
    item.details.length + item.facts.length + item.examples.length + item.links.length === 0 &&
    item.status === 'active'
  );
}

function itemHtml(item: CardItem, group: CardGroup, surface: Surface, prefix: string, depth: number): Html {
  const category = item.category.join(' » ');
  const title =
    item.title !== undefined &&
    html`${heading(depth, { class: 'title' }, titleText(item, surface))}
`;
  return html`<li class="item"${itemAttributes(item, surface, prefix)}>
${title}${marginHtml(item, category === group.heading ? '' : category)}<div class="body">
${bodyHtml(item, surface)}</div>
${flagHtml(item.findings, surface)}${wayHtml(item, surface, prefix)}</li>
`;
}

function itemAttributes(item: CardItem, surface: Surface, prefix: string): Html {
  return attributesOf({ id: itemId(item, prefix), ...sourceAttribute(item.source, surface) });
}

function itemId(item: CardItem, prefix: string): string {
  return `${prefix}--${anchorOf(item.key)}`;
}

/** What has a page of its own is linked to it. */
function titleText({ title, definition }: CardItem, surface: Surface): Html {
  if (title === undefined) return html``;
  const page = definition && surface.addressOf(definitionKey(definition));
  return page === undefined || title.format !== 'line'
    ? lineHtml(title)
    : html`<a href="${page}">${title.text}</a>`;
}

/** The way from an item to its source in a panel, to itself on a page. */
function wayHtml(item: CardItem, surface: Surface, prefix: string): Html {
  const { title, details, key } = item;
  const text = title ?? details[0];
  return surface.isLive
    ? jumpHtml(title?.text ?? key, surface)
    : permalinkHtml(itemId(item, prefix), text === undefined ? key : plainText(text), surface);
}

/** What stands beside an item where there is room: how well, since when, its code, a way to comment on it. */
function marginHtml(item: CardItem, category: string): Html {
  const { measure, growth, code, feedback, title } = item;
  const parts = present([
    measure !== undefined && measureHtml(measure),
    growth !== undefined &&
      html`<p class="growth">${growth.change === 'raised' ? '▲ raised' : '▼ lowered'} from ${growth.word} at ${growth.level}</p>`,
    category !== '' && html`<p>${category}</p>`,
    code !== undefined && html`<p>${codeHtml(code)}</p>`,
    feedback !== undefined &&
      html`<p class="comment"><a class="feedback" href="${feedback}" rel="noreferrer">Feedback<span class="unseen"> on “${title?.text}”</span></a></p>`,
  ]);
  return parts.length === 0
    ? html``
    : html`<div class="margin">${parts}</div>
`;
}

/** A code whose parts are told on hover. */
function codeHtml({ text, parts }: CardCode): Html {
  const told = parts.map(part => [`${part.text}: ${part.name}`, part.meaning].filter(Boolean).join(', '));
  const title = told.length === 0 ? undefined : told.join('\n');
  return html`<code class="code"${attributesOf({ title })}>${text}</code>`;
}

/** What stands quietly below an item's title. */
function asideHtml(item: CardItem): Html {
  const parts = present([
    item.status !== 'active' && html`<span class="tag">${item.status}</span>`,
    ...item.facts.map(
      ({ label, text }) => html`<span><span class="unseen">${label}: </span>${lineHtml(text)}</span>`,
    ),
  ]);
  return parts.length === 0
    ? html``
    : html`<p class="aside">${parts}</p>
`;
}

function bodyHtml(item: CardItem, surface: Surface): Html {
  const { about, details, examples, links, successors, notFound } = item;
  return html`${present([
    asideHtml(item),
    notFound !== undefined &&
      html`<p class="not-found">Not found: <code>${notFound}</code></p>
`,
    about !== undefined &&
      html`<div class="prose quiet">${textHtml(about)}</div>
`,
    ...details.map(
      text => html`<div class="prose">${textHtml(text)}</div>
`,
    ),
    examples.length > 0 &&
      html`<ul class="examples">
${examples.map(
  example => html`<li>${lineHtml(example)}</li>
`,
)}</ul>
`,
    successors.length > 0 &&
      html`<p class="aside">Use instead: ${linksHtml(successors, surface)}</p>
`,
    links.length > 0 &&
      html`<ul class="links" role="list">${links.map(link => html`<li>${linkHtml(link, surface)}</li>`)}</ul>
`,
  ])}`;
}
