import { type Html, html } from '../html.ts';
import type { Written } from '../source.ts';
import { blocksOf, lineOf } from './make-blocks.ts';
import type { Block, Inline } from './markdown.ts';

/** A text as markup: a line as one paragraph, markdown as its blocks. */
export function textHtml(text: Written): Html {
  return html`${blocksOf(text).map(blockHtml)}`;
}

/** A text inside a line: markdown of a single paragraph without that paragraph, else the text as it stands. */
export function lineHtml(text: Written): Html {
  return html`${lineOf(text).map(inlineHtml)}`;
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.content.map(inlineHtml)}</p>`;
    case 'code':
      return html`<pre><code>${block.text}</code></pre>`;
    case 'list': {
      const items = block.items.map(item => html`<li>${item.map(itemBlockHtml)}</li>`);
      if (block.start === undefined) return html`<ul>${items}</ul>`;
      return block.start === 1 ? html`<ol>${items}</ol>` : html`<ol start="${block.start}">${items}</ol>`;
    }
  }
}

/** The first paragraph of a list's item stands on the line of its bullet. */
function itemBlockHtml(block: Block, index: number): Html {
  return index === 0 && block.kind === 'paragraph'
    ? html`${block.content.map(inlineHtml)}`
    : blockHtml(block);
}

function inlineHtml(inline: Inline): Html {
  switch (inline.kind) {
    case 'text':
      return html`${inline.text}`;
    case 'code':
      return html`<code>${inline.text}</code>`;
    case 'break':
      return html`<br>`;
    case 'emphasis':
      return html`<em>${inline.content.map(inlineHtml)}</em>`;
    case 'strong':
      return html`<strong>${inline.content.map(inlineHtml)}</strong>`;
    case 'link':
      return html`<a href="${inline.address}" rel="noreferrer">${inline.content.map(inlineHtml)}</a>`;
  }
}
