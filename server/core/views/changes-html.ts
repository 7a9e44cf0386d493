import { shorten } from '../markdown-text.ts';
import { lineHtml, textHtml } from './blocks-html.ts';
import type { ComparedItem, Comparison, TextChange } from './comparison.ts';
import { measureTurn } from './comparison-words.ts';
import { type Html, html } from './html.ts';
import { plainText } from './plain-text.ts';
import type { CardItem } from './role-card.ts';
import type { Written } from './source.ts';
import type { WordChange } from './word-changes.ts';

/** How a text changed, in one piece: its words with marks, else the text as it is now. */
export function changedText(change: TextChange, print: (text: Written) => Html): Html {
  const { before, after, words } = change;
  if (after === undefined) return before === undefined ? html`` : html`<del>${print(before)}</del>`;
  return words === undefined ? print(after) : html`<span class="words">${words.map(wordHtml)}</span>`;
}

/** What a text said before, where none of it is left. */
export function wasHtml({ before, after, words, isSame }: TextChange, name: string): Html | undefined {
  if (isSame || words !== undefined || before === undefined || after === undefined) return undefined;
  return html`<p class="was">${name}: ${lineHtml(before)}</p>
`;
}

/** One side of a changed text: what is only there is marked. */
export function sideOfText(
  change: TextChange,
  side: 'before' | 'after',
  print: (text: Written) => Html,
): Html {
  const text = change[side];
  if (text === undefined) return html``;
  if (change.words === undefined) return print(text);
  const hidden = side === 'before' ? 'added' : 'dropped';
  const words = change.words.filter(({ kind }) => kind !== hidden);
  return html`<span class="words">${words.map(wordHtml)}</span>`;
}

/** A title as a line, details as their blocks. */
export const printers: { readonly line: (text: Written) => Html; readonly blocks: (text: Written) => Html } =
  {
    line: lineHtml,
    blocks: textHtml,
  };

/** How the demand changed, in words with a sign: “▲ raised from Working”. */
export function measureChangeHtml(item: ComparedItem, comparison: Comparison): Html | undefined {
  const turn = measureTurn(item, comparison);
  if (turn === undefined) return undefined;
  const { words, step } = turn;
  return html`<p class="turn turn-${item.change}">${words}${step !== undefined && html` <span class="nowrap">${step}</span>`}</p>`;
}

/** What people call an item that may have no title. */
export function nameOfItem(item: CardItem | undefined): string {
  const [details] = item?.details ?? [];
  const name = item?.title?.text ?? item?.notFound;
  if (name !== undefined) return name;
  return details === undefined ? 'Untitled' : shorten(plainText(details), 80);
}

function wordHtml({ kind, text }: WordChange): Html {
  if (kind === 'same') return html`${text}`;
  return kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
}
