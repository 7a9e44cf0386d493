import { plainText } from '../writing/plain-text.ts';
import type { MatchedItem, PlacedItem } from './matched-items.ts';

/** A labelled detail of an item beside that of its counterpart, in words. */
export interface FactChange {
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether both sides have the item and differ in this. */
  readonly isChange: boolean;
}

/**
 * What else is said of an item: who awards it, its type where the sides differ in that, and its status unless it holds.
 * The status is that of one thing: only the same card at two times can change it.
 */
export function factChanges({ before, after }: MatchedItem, isSameCard: boolean): readonly FactChange[] {
  const isMatched = before !== undefined && after !== undefined;
  const [olds, nows] = [factsOf(before), factsOf(after)];
  const facts = [...new Set([...nows.keys(), ...olds.keys()])].map((label): FactChange => {
    const [old, now] = [olds.get(label), nows.get(label)];
    return { label, before: old, after: now, isChange: isMatched && old !== now };
  });
  const [was, is] = [before?.item.status, after?.item.status];
  const type = { label: 'Type', before: typeOf(before), after: typeOf(after) };
  return [
    ...(isMatched && type.before !== type.after ? [{ ...type, isChange: true }] : []),
    ...facts,
    ...(isMatched && isSameCard && was !== is
      ? [{ label: 'Status', before: was, after: is, isChange: true }]
      : [{ label: 'Status', before: shownStatus(was), after: shownStatus(is), isChange: false }].filter(
          fact => (fact.before ?? fact.after) !== undefined,
        )),
  ];
}

function factsOf(placed: PlacedItem | undefined): ReadonlyMap<string, string> {
  return new Map(placed?.item.facts.map(({ label, text }) => [label, plainText(text).trim()]));
}

/** What has a category stands under it, other things under their type. */
function typeOf(placed: PlacedItem | undefined): string | undefined {
  return placed?.item.category.length === 0 ? placed.group : undefined;
}

function shownStatus(status: string | undefined): string | undefined {
  return status === 'active' ? undefined : status;
}
