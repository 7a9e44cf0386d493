import type { RoleCard } from '../card/role-card.ts';
import { type MatchedItem, matchPlaced, type PlacedItem } from './matched-items.ts';
import { newestItems } from './newest-items.ts';

/** The cards of the levels that are passed on the way to each of two levels, lowest first. */
export interface LevelsBelow {
  readonly from: readonly RoleCard[];
  readonly to: readonly RoleCard[];
}

/** Where one card stands as seen from another one: `higher` and `lower` on one way up. */
export type Standing = 'higher' | 'lower' | undefined;

/**
 * The items of two cards, each with its counterpart. Levels build on the ones below: the higher of two says all that is
 * added on the way from the lower one, and what neither of them says itself is looked up in the levels below it.
 */
export function comparedItems(
  from: RoleCard,
  to: RoleCard,
  below: LevelsBelow,
  standing: Standing,
): readonly MatchedItem[] {
  const before = standing === 'lower' ? between(below.from, to, below.to) : below.from;
  const after = standing === 'higher' ? between(below.to, from, below.from) : below.to;
  const [olds, nows] = [newestItems([...before, from]), newestItems([...after, to])];
  const isSaid = (placed: PlacedItem | undefined, isOfWay: boolean) =>
    placed !== undefined && (isOfWay || placed.level === undefined);
  return matchPlaced(olds, nows).filter(
    match => isSaid(match.before, standing === 'lower') || isSaid(match.after, standing === 'higher'),
  );
}

/** The levels that are passed after the lower one. */
function between(
  passed: readonly RoleCard[],
  lower: RoleCard,
  belowLower: readonly RoleCard[],
): readonly RoleCard[] {
  const known = new Set([lower, ...belowLower].map(({ key }) => key));
  return passed.filter(({ key }) => !known.has(key));
}
