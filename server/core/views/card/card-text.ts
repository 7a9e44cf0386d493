import { blocksText } from '../writing/blocks-text.ts';
import { cardsBlocks } from './card-blocks.ts';
import type { RoleCard } from './role-card.ts';

/** Cards as plain text for a letter or a terminal: no marks but underlined titles and the dashes of lists. */
export function cardText(cards: readonly RoleCard[], title: string): string {
  return blocksText(cardsBlocks(cards, title));
}
