import { pairBySigns } from '../../analysis/pair-by-signs.ts';
import { fold, likeness } from '../../analysis/similarity.ts';
import { compareTitles } from '../../analysis/titles.ts';
import type { CardItem, RoleCard } from '../card/role-card.ts';

/** An item with the section that it stands in. */
export interface PlacedItem {
  readonly section: string;
  readonly item: CardItem;
}

/** The same thing on two cards, or on one of them alone. */
export interface MatchedItem {
  readonly before: PlacedItem | undefined;
  readonly after: PlacedItem | undefined;
}

/**
 * Finds for the items of one card those that they are on another: by what names them, by thread, by code, by title, and
 * at last by titles that are nearly the same. Each has at most one counterpart; those of the second card come first.
 */
export function matchItems(before: RoleCard, after: RoleCard): readonly MatchedItem[] {
  const [earlier, later] = [new Set(itemsOf(before)), itemsOf(after)];
  const found = pairBySigns([...earlier], later, names);
  for (const match of found.values()) earlier.delete(match);
  for (const placed of later) {
    const match = found.has(placed) ? undefined : nearest(placed, earlier);
    if (match === undefined) continue;
    found.set(placed, match);
    earlier.delete(match);
  }
  return [
    ...later.map(placed => ({ before: found.get(placed), after: placed })),
    ...[...earlier].map(placed => ({ before: placed, after: undefined })),
  ];
}

/** What a level's card folds away belongs to other levels. */
function itemsOf({ sections }: RoleCard): readonly PlacedItem[] {
  return sections
    .filter(({ isFolded }) => !isFolded)
    .flatMap(({ key, groups }) => groups.flatMap(({ items }) => items.map(item => ({ section: key, item }))));
}

/** What makes two items the same, surest first. A key that is a place in a list names nothing. */
const names: readonly ((placed: PlacedItem) => readonly (string | undefined)[])[] = [
  ({ item }) => [/\/\d+$/.test(item.key) ? undefined : item.key],
  ({ item }) => [item.thread],
  ({ item, section }) => [item.code && `${section} ${item.code.text}`],
  ({ item, section }) => [item.title && `${section} ${fold(item.title.text)}`],
];

function nearest({ section, item }: PlacedItem, others: ReadonlySet<PlacedItem>): PlacedItem | undefined {
  let best: PlacedItem | undefined;
  let closest = 0;
  for (const other of others) {
    if (other.section !== section) continue;
    const closeness = titleLikeness(item.title?.text, other.item.title?.text);
    if (closeness <= closest) continue;
    best = other;
    closest = closeness;
  }
  return best;
}

/** How alike two titles are; 0 where they may well be two things. */
function titleLikeness(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const closeness = compareTitles(one, other);
  if (closeness > 0.8) return closeness;
  const alike = one.length + other.length > longest ? 0 : likeness(fold(one), fold(other));
  return alike >= 0.7 ? alike : 0;
}

/** Longer titles are not titles, and take long to compare. */
const longest = 1000;
