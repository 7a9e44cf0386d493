import { shorten } from '../../markdown-text.ts';
import type { CardItem } from '../card/role-card.ts';
import { type Html, html } from '../html.ts';
import type { Written } from '../source.ts';
import { lineHtml, textHtml } from '../writing/blocks-html.ts';
import { plainText } from '../writing/plain-text.ts';
import type { WordChange } from '../writing/word-changes.ts';
import type { ComparedItem, Comparison, TextChange } from './comparison.ts';
import { measureTurn } from './comparison-words.ts';
import { type ToldExample, textsTurn } from './told-texts.ts';

/** How a text changed, in one piece: its words with marks, else the text as it is now. */
export function changedText(change: TextChange, print: (text: Written) => Html): Html {
  const { before, after, words } = change;
  if (after === undefined) return before === undefined ? html`` : html`<del>${print(before)}</del>`;
  return words === undefined ? print(after) : html`<span class="words">${words.map(wordHtml)}</span>`;
}

/** An example with what changed in it, as a whole where it came or went. */
export function exampleHtml({ change, mark }: ToldExample): Html {
  return mark === 'added' && change.after !== undefined
    ? html`<ins>${lineHtml(change.after)}</ins>`
    : changedText(change, lineHtml);
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

/** One side of an example: as a whole marked where it is only there, while others are on both. */
export function sideOfExample(
  change: TextChange,
  side: 'before' | 'after',
  { examples }: ComparedItem,
): Html {
  const text = change[side];
  const isMixed = examples.some(({ before, after }) => before !== undefined && after !== undefined);
  if (text === undefined || !isMixed || (change.before !== undefined && change.after !== undefined))
    return sideOfText(change, side, lineHtml);
  return side === 'after' ? html`<ins>${lineHtml(text)}</ins>` : html`<del>${lineHtml(text)}</del>`;
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

/** What differs in the texts of an item, in a line. */
export function textsTurnHtml(item: ComparedItem, comparison: Comparison): Html | undefined {
  const turn = textsTurn(item, comparison);
  return turn === undefined ? undefined : html`<p class="turn">${turn}</p>`;
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
