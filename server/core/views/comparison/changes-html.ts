import { type Html, html } from '../html.ts';
import type { Written } from '../source.ts';
import { lineHtml } from '../writing/blocks-html.ts';
import type { WordChange } from '../writing/word-changes.ts';
import { isOnBothSides } from './both-sides.ts';
import { type ComparedItem, type Comparison, isReplaced, type TextChange } from './comparison.ts';
import { measureTurn } from './comparison-words.ts';
import type { ToldExample } from './told-texts.ts';

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
export function wasHtml(change: TextChange, name: string): Html | undefined {
  if (!isReplaced(change)) return undefined;
  return html`<p class="was">${name}: ${lineHtml(change.before)}</p>
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
  if (text === undefined || !examples.some(isOnBothSides) || isOnBothSides(change))
    return sideOfText(change, side, lineHtml);
  return side === 'after' ? html`<ins>${lineHtml(text)}</ins>` : html`<del>${lineHtml(text)}</del>`;
}

/** How the demand changed, in words with a sign: “▲ raised from Working”. */
export function measureChangeHtml(item: ComparedItem, comparison: Comparison): Html | undefined {
  const turn = measureTurn(item, comparison);
  if (turn === undefined) return undefined;
  const { words, step } = turn;
  return html`<p class="turn turn-${item.change}">${words}${step !== undefined && html` <span class="nowrap">${step}</span>`}</p>`;
}

/** Lines that tell what differs. */
export function turnsHtml(turns: readonly (string | undefined)[]): readonly Html[] {
  return turns.flatMap(turn => (turn === undefined ? [] : [html`<p class="turn">${turn}</p>`]));
}

function wordHtml({ kind, text }: WordChange): Html {
  if (kind === 'same') return html`${text}`;
  return kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
}
