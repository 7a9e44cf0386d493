import { pairBySigns } from '../analysis/pair-by-signs.ts';
import { fold } from '../analysis/similarity.ts';
import type { Entity } from '../parsed-file.ts';
import type { SchemaNode } from '../schema.ts';
import { namedAt } from './named.ts';
import { type Side, valueAt } from './side.ts';

/**
 * The items of both sides that are one: by the thing that they name or are, by their own names, by their titles. The
 * keys are those of the side after.
 */
export function pairItems(
  olds: readonly Side[],
  nows: readonly Side[],
  schema: SchemaNode,
  pairs: ReadonlyMap<Entity, Entity>,
): ReadonlyMap<Side, Side> {
  return pairBySigns(olds, nows, [
    item => {
      const thing = thingOf(item, schema);
      return [thing && (pairs.get(thing) ?? thing)];
    },
    ...schema.itemKey.map(key => (item: Side) => [folded(valueAt(item, key))]),
    item => {
      const thing = thingOf(item, schema);
      return [thing && `${thing.kind} ${thing.id}`];
    },
    item => [folded(titleOf(item, schema))],
    item => [JSON.stringify(item.data)],
  ]);
}

/** What people call an item: the thing that it names or takes over, else what it says itself. */
export function titleOf(item: Side, schema: SchemaNode): string | undefined {
  const named = schema.itemKey.map(key => namedAt(item, key, schema.properties.get(key)!));
  const title = named.find(one => one?.entity !== undefined)?.title;
  if (title !== undefined) return title;
  for (const key of ['title', 'label', 'name', ...schema.itemKey, 'details']) {
    const text = valueAt(item, key);
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return undefined;
}

/** The skill or shared component that an item names, else the thing that it is itself. */
function thingOf(item: Side, schema: SchemaNode): Entity | undefined {
  const [key] = schema.itemKey;
  const inner = key === undefined ? undefined : schema.properties.get(key);
  const named = inner === undefined ? undefined : namedAt(item, key!, inner)?.entity;
  return named ?? item.model.entityOf(item.data);
}

function folded(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? fold(value) : undefined;
}
