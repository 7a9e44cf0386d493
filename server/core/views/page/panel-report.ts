import { type Html, html } from '../html.ts';

/** What an import or export has to tell. */
export interface Report {
  readonly title: string;
  readonly sections: readonly ReportSection[];
}

/** Sentences under a heading; without sentences the heading says it all. */
export interface ReportSection {
  readonly heading: string;
  readonly items: readonly ReportItem[];
}

/** One sentence; it may begin with words that lead to a place. */
export interface ReportItem {
  readonly link?: { readonly label: string; readonly place: ReportPlace };
  readonly text: string;
}

/** A place to go to: in a file of the input, in a file that is written, or in a file at an address. Lines from 1. */
export type ReportPlace =
  | { readonly input: string; readonly line: number }
  | { readonly path: string }
  | { readonly uri: string; readonly line: number };

/** The report as the markup of a page; `data-place` tells the section and the item of each link. */
export function panelReport({ title, sections }: Report): string {
  return html`<article class="report">
<h1 class="name">${title}</h1>
${sections.map(sectionHtml)}</article>
`.toString();
}

function sectionHtml({ heading, items }: ReportSection, at: number): Html {
  return html`<section class="section"><h2 class="heading">${heading}</h2>
${
  items.length > 0 &&
  html`<ul class="lines">
${items.map((item, index) => itemHtml(item, `${at}.${index}`))}</ul>
`
}</section>
`;
}

function itemHtml({ link, text }: ReportItem, place: string): Html {
  const button =
    link !== undefined &&
    html`<button type="button" class="link" data-place="${place}">${link.label}</button>`;
  return html`<li>${button}${textHtml(text)}</li>
`;
}

/** Words between grave accents are those of a file. */
function textHtml(text: string): readonly Html[] {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}
