import { type Html, html } from '../html.ts';

/** What stands on a page under which heading. */
export interface ContentsEntry {
  readonly id: string;
  readonly heading: string;
}

/** The contents of a page of several parts: at its side where it is wide, `folded` where it is narrow. */
export function contentsHtml(
  entries: readonly ContentsEntry[],
  label: string,
): { readonly side: Html; readonly folded: Html } {
  if (entries.length < 2) return { side: html``, folded: html`` };
  const list = html`<ol role="list">
${entries.map(
  ({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>
`,
)}</ol>
`;
  return {
    side: html`<nav class="contents contents-side" aria-label="${label}">
${list}</nav>
`,
    folded: html`<nav class="contents contents-folded" aria-label="${label}">
<details><summary>Contents</summary>
${list}</details>
</nav>
`,
  };
}
