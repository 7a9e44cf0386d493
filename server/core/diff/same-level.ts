import { fold } from '../analysis/similarity.ts';
import type { Entity } from '../parsed-file.ts';
import { isSameThing } from './same-thing.ts';

/** Whether two levels are one to readers: the same thing, or of one name where the ladder is written elsewhere. */
export function isSameLevel(old: Entity, now: Entity, pairs: ReadonlyMap<Entity, Entity>): boolean {
  if (isSameThing(old, now, pairs)) return true;
  if (old.kind !== 'level' || now.kind !== 'level' || old.parent === undefined || now.parent === undefined)
    return false;
  return !isSameThing(old.parent, now.parent, pairs) && nameOf(old) === nameOf(now);
}

function nameOf({ data, id }: Entity): string {
  const { name } = data as Entity<'level'>['data'];
  return fold(name ?? id ?? '');
}
