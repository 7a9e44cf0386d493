import type { RoleCard } from '../card/role-card.ts';
import { itemsOf, matchPlaced, type PlacedItem } from './matched-items.ts';

/**
 * What the highest of some levels expects together with those below it: of what several say, the word of the highest,
 * with the words that it takes the place of, nearest first. The cards come lowest first, the items highest first.
 */
export function newestItems(cards: readonly RoleCard[]): readonly PlacedItem[] {
  return cards.reduce<readonly PlacedItem[]>((below, card, index) => {
    const isOwn = index === cards.length - 1;
    const items = itemsOf(card).map(placed => (isOwn ? placed : { ...placed, level: card.title }));
    const matches = matchPlaced(below, items);
    return matches.map(({ before, after }) =>
      after === undefined
        ? before!
        : before === undefined
          ? after
          : { ...after, replaced: [before, ...before.replaced] },
    );
  }, []);
}
