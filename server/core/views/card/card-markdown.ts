import { blocksMarkdown } from '../writing/blocks-markdown.ts';
import { cardsBlocks } from './card-blocks.ts';
import type { RoleCard } from './role-card.ts';

/** Cards as Markdown that every reader of CommonMark shows alike; no text of the framework becomes markup. */
export function cardMarkdown(cards: readonly RoleCard[], title: string): string {
  return blocksMarkdown(cardsBlocks(cards, title));
}
