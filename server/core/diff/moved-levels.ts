import { fold } from '../analysis/similarity.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';

/** The version in which levels came or went, beside the other one. */
export interface MovedLevels {
  readonly own: Model;
  readonly other: Model;
  /** What things of this version are in the other. */
  readonly counterparts: ReadonlyMap<Entity, Entity>;
}

/**
 * Whether a level, or every level of a ladder, is written in a job family in one version and in a shared ladder in the
 * other. Whoever climbs it there meets the same words.
 */
export function isElsewhere(thing: Entity, where: MovedLevels): boolean {
  if (thing.kind === 'level') return isMovedLevel(thing as Entity<'level'>, where);
  if (thing.kind !== 'ladder') return false;
  const levels = where.own.childrenOf(thing, 'level');
  return (
    levels.length > 0 && levels.every(level => where.counterparts.has(level) || isMovedLevel(level, where))
  );
}

function isMovedLevel(level: Entity<'level'>, { own, other, counterparts }: MovedLevels): boolean {
  const families = own.entities('family').flatMap(family => {
    const counterpart = own.levelsOf(family).includes(level) ? counterparts.get(family) : undefined;
    return counterpart === undefined ? [] : [counterpart as Entity<'family'>];
  });
  const isThere = (family: Entity<'family'>) =>
    other
      .levelsOf(family)
      .some(({ parent, data }) => parent?.kind !== level.parent?.kind && said(data) === said(level.data));
  return families.length > 0 && families.every(isThere);
}

function said({ id, name, summary, track }: Entity<'level'>['data']): string {
  return JSON.stringify([id, fold(name ?? ''), fold(summary ?? ''), track]);
}
