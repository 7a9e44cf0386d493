import type { Entity } from '../../parsed-file.ts';

/** Whether one way up holds both levels: a level without a track belongs to every way. */
export function isOnTrack(one: Entity<'level'>, other: Entity<'level'>): boolean {
  const [a, b] = [one.data.track, other.data.track];
  return a === undefined || b === undefined || a === b;
}
