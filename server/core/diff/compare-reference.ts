import type { Entity } from '../parsed-file.ts';
import type { Step } from './change.ts';
import type { Field, FieldChange, Sides } from './field-change.ts';
import { isSameNamed, type Named, namedAt } from './named.ts';
import { isSameThing } from './same-thing.ts';

/** What changed at a key that names a thing: how well, at which level, under which theme. */
export function compareReference(sides: Sides, { key, label, schema }: Field): readonly FieldChange[] {
  const [old, now] = [namedAt(sides.before, key, schema), namedAt(sides.after, key, schema)];
  if (isSameNamed(old, now, sides.pairs)) return [];
  const change = { part: label, before: old?.title, after: now?.title, words: undefined };
  if (schema.refers === 'scaleLevel') return [{ ...change, ...measureChange(old, now, sides) }];
  if (schema.refers === 'level') return [{ ...change, kind: 'moved', step: levelStep(old, now, sides) }];
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

/** To be asked for earlier in a career is more than before. */
function levelStep(old: Named | undefined, now: Named | undefined, { pairs, after }: Sides): Step {
  const ladder = now?.entity?.parent;
  if (ladder === undefined || old?.entity === undefined || after.owner.kind !== 'competency') return 'minor';
  const levels: readonly Entity[] = after.model.childrenOf(ladder, 'level');
  const { entity } = old;
  const from = levels.findIndex(level => isSameThing(entity, level, pairs));
  return from === -1 || levels.indexOf(now!.entity!) < from ? 'major' : 'minor';
}
