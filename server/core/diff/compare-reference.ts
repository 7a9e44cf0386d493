import type { Entity } from '../parsed-file.ts';
import type { Field, FieldChange, Sides } from './field-change.ts';
import { stepOfMove } from './level-step.ts';
import { isSameNamed, type Named, namedAt } from './named.ts';
import { isSameLevel } from './same-level.ts';
import { isSameThing } from './same-thing.ts';

/** What changed at a key that names a thing: how well, at which level, under which theme. */
export function compareReference(sides: Sides, { key, label, schema }: Field): readonly FieldChange[] {
  const [old, now] = [namedAt(sides.before, key, schema), namedAt(sides.after, key, schema)];
  if (isSameNamed(old, now, sides.pairs)) return [];
  const change = { part: label, before: old?.title, after: now?.title, words: undefined };
  if (schema.refers === 'scaleLevel') return [{ ...change, ...measureChange(old, now, sides) }];
  if (schema.refers === 'level') {
    const [from, to] = [old?.entity, now?.entity];
    if (from !== undefined && to !== undefined && isSameLevel(from, to, sides.pairs)) return [];
    return [{ ...change, kind: 'moved', step: stepOfMove(from, to, sides) }];
  }
  if (schema.refers === 'ladder' && isSameClimb(sides)) return [];
  const isPlace = ['theme', 'family', 'category', 'ladder'].includes(schema.refers ?? '');
  return [
    { ...change, kind: isPlace ? 'moved' : 'changed', step: schema.refers === 'thread' ? 'patch' : 'minor' },
  ];
}

/**
 * What is first measured now was asked for before; what was said to be beyond measure was not. Where nobody can tell
 * which of two steps is the higher one, it may be the new one.
 */
function measureChange(
  old: Named | undefined,
  now: Named | undefined,
  { pairs }: Sides,
): Pick<FieldChange, 'kind' | 'step' | 'note'> {
  if (old === undefined || now === undefined || now.isWord) return { kind: 'changed', step: 'minor' };
  if (old.isWord) return { kind: 'changed', step: 'major' };
  const places = placesOnScale(old, now, pairs);
  if (places === undefined)
    return { kind: 'changed', step: 'major', note: 'which of the two is higher cannot be told' };
  const [from, to] = places;
  return to > from ? { kind: 'raised', step: 'major' } : { kind: 'lowered', step: 'minor' };
}

/** The places of two steps on the scale as it is now; undefined where they are not both on it. */
function placesOnScale(
  { entity: old }: Named,
  { entity: now, model }: Named,
  pairs: ReadonlyMap<Entity, Entity>,
): readonly [from: number, to: number] | undefined {
  if (old?.parent === undefined || now?.parent === undefined || model === undefined) return undefined;
  if (!isSameThing(old.parent, now.parent, pairs)) return undefined;
  const steps = model.scaleLevelsOf(now.parent);
  const from = steps.findIndex(step => isSameThing(old, step, pairs));
  const to = steps.map(({ id }) => id).indexOf(now.id);
  return from === -1 || to === -1 ? undefined : [from, to];
}

/** Whether a job family has the levels that it had, its own in one version and those of a ladder in the other. */
function isSameClimb({ before, after, pairs }: Sides): boolean {
  const [olds, nows] = [before, after].map(({ model, owner }) =>
    model.levelsOf(owner as Entity<'family'>),
  ) as [readonly Entity[], readonly Entity[]];
  if (olds.length !== nows.length || olds[0]?.parent?.kind === nows[0]?.parent?.kind) return false;
  return olds.every(old => nows.some(now => isSameLevel(old, now, pairs)));
}
