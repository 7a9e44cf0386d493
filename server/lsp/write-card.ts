import { cardMarkdown } from '../core/views/card/card-markdown.ts';
import { cardText } from '../core/views/card/card-text.ts';
import type { RoleCard } from '../core/views/card/role-card.ts';
import { cardPage } from '../core/views/page/card-page.ts';
import { type View, viewTitle } from '../core/views/view.ts';
import { viewWriters } from '../core/views/view-writers.ts';
import type { CardFormat, CardTextAnswer } from './protocol.ts';

/** A card as the command line writes it. */
export function writeCard(card: RoleCard, format: CardFormat): CardTextAnswer {
  return { title: card.title, text: writers[format](card) };
}

/** A look at more than one role as the command line writes it. */
export function writeView(view: View, format: CardFormat): CardTextAnswer {
  return { title: viewTitle(view), text: viewWriters[format](view) };
}

const writers: Readonly<Record<CardFormat, (card: RoleCard) => string>> = {
  markdown: card => cardMarkdown([card], ''),
  html: card => cardPage([card]),
  text: card => cardText([card], ''),
};
