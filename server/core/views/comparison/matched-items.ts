import { pairBySigns } from '../../analysis/pair-by-signs.ts';
import { fold, likeness } from '../../analysis/similarity.ts';
import { compareTitles } from '../../analysis/titles.ts';
import type { CardItem, RoleCard } from '../card/role-card.ts';

/** An item with the section that it stands in. */
export interface PlacedItem {
  readonly section: string;
  /** The heading of its group there. */
  readonly group: string | undefined;
  readonly item: CardItem;
  /** The title of the level that says it, where that is one below the level in question. */
  readonly level: string | undefined;
  /** What levels below say of the same thing and this takes the place of, nearest first. */
  readonly replaced: readonly PlacedItem[];
}

/** The same thing on two cards, or on one of them alone. */
export interface MatchedItem {
  readonly before: PlacedItem | undefined;
  readonly after: PlacedItem | undefined;
}

/**
 * Finds for the items of one side those that they are on another: by what names them, by thread, by code, by title or
 * the words that stand for one, and at last by such as are nearly the same. Each has at most one counterpart; those of
 * the second side come first.
 */
export function matchPlaced(
  before: readonly PlacedItem[],
  later: readonly PlacedItem[],
): readonly MatchedItem[] {
  const earlier = new Set(before);
  const found = pairBySigns([...earlier], later, names);
  for (const match of found.values()) earlier.delete(match);
  const own = new Set([...earlier].filter(isOwn));
  for (const placed of later.filter(isOwn)) {
    const match = found.has(placed) ? undefined : nearest(placed, own);
    if (match === undefined) continue;
    found.set(placed, match);
    earlier.delete(match);
    own.delete(match);
  }
  return [
    ...later.map(placed => ({ before: found.get(placed), after: placed })),
    ...[...earlier].map(placed => ({ before: placed, after: undefined })),
  ];
}

/** What a card asks for. A level asks for nothing that is retired, and what its card folds away belongs to other levels. */
export function itemsOf({ kind, sections }: RoleCard): readonly PlacedItem[] {
  return sections
    .filter(({ isFolded }) => !isFolded)
    .flatMap(({ key, groups }) =>
      groups.flatMap(({ heading, items }) =>
        items
          .filter(({ status }) => kind === 'role' || status !== 'retired')
          .map(item => ({ section: key, group: heading, item, level: undefined, replaced: [] })),
      ),
    );
}

/** What makes two items the same, surest first. A key that is a place in a list names nothing. */
const names: readonly ((placed: PlacedItem) => readonly (string | undefined)[])[] = [
  ({ item }) => [/\/\d+$/.test(item.key) ? undefined : item.key],
  ({ item }) => [item.thread],
  ({ item, section }) => [item.code && `${section} ${item.code.text}`],
  ({ item, section }) => [item.title && `${section} ${fold(item.title.text)}`],
  ({ item, section }) => [
    item.title === undefined && item.details[0] !== undefined
      ? `${section} ${fold(item.details[0].text)}`
      : undefined,
  ],
];

/** Other levels are many: what grows there without a name is known by its thread. */
function isOwn({ level }: PlacedItem): boolean {
  return level === undefined;
}

function nearest({ section, item }: PlacedItem, others: ReadonlySet<PlacedItem>): PlacedItem | undefined {
  let best: PlacedItem | undefined;
  let closest = 0;
  for (const other of others) {
    if (other.section !== section) continue;
    const closeness =
      item.title === undefined && other.item.title === undefined
        ? textLikeness(item.details[0]?.text, other.item.details[0]?.text)
        : titleLikeness(item.title?.text, other.item.title?.text);
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
  return textLikeness(one, other);
}

function textLikeness(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined || one.length + other.length > longest) return 0;
  const alike = likeness(fold(one), fold(other));
  return alike >= 0.7 ? alike : 0;
}

/** Longer titles are not titles, and take long to compare. */
const longest = 1000;
