import type { Resolution } from '../linking/resolution.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import type { Step } from './change.ts';
import { type Field, type FieldChange, type Side, type Sides, valueAt } from './field-change.ts';

/** What changed at a key that names a thing: how well, at which level, under which theme. */
export function compareReference(sides: Sides, { key, label, schema }: Field): readonly FieldChange[] {
  const [old, now] = [namedAt(sides.before, key), namedAt(sides.after, key)];
  if (isSame(old, now, sides)) return [];
  const change = { part: label, before: old?.title, after: now?.title, words: undefined };
  if (schema.refers === 'scaleLevel') return [{ ...change, ...measureChange(old, now, sides) }];
  if (schema.refers === 'level') return [{ ...change, kind: 'moved', step: levelStep(old, now, sides) }];
  const isPlace = ['theme', 'family', 'category', 'ladder'].includes(schema.refers ?? '');
  return [
    { ...change, kind: isPlace ? 'moved' : 'changed', step: schema.refers === 'thread' ? 'patch' : 'minor' },
  ];
}

interface Named {
  readonly text: string;
  readonly title: string;
  readonly entity: Entity | undefined;
  readonly model: Model;
}

function namedAt(side: Side, key: string): Named | undefined {
  const text = valueAt(side, key);
  if (typeof text !== 'string') return undefined;
  const reference = side.model.referenceAt(side.data, key);
  const resolution: Resolution | undefined = reference && side.model.resolve(reference);
  if (resolution?.status !== 'found') return { text, title: text, entity: undefined, model: side.model };
  const { entity, model } = resolution;
  return { text, title: model.titleOf(entity), entity, model };
}

function isSame(old: Named | undefined, now: Named | undefined, { pairs }: Sides): boolean {
  if (old === undefined || now === undefined) return old === now;
  if (old.entity === undefined || now.entity === undefined) return old.text === now.text;
  const heir = pairs.get(old.entity);
  return heir === undefined ? old.text === now.text : heir === now.entity;
}

function measureChange(
  old: Named | undefined,
  now: Named | undefined,
  { pairs }: Sides,
): { readonly kind: FieldChange['kind']; readonly step: Step } {
  const [from, to] = [rankOf(old, pairs), rankOf(now, pairs)];
  if (from === undefined || to === undefined || from.scale !== to.scale)
    return { kind: 'changed', step: 'minor' };
  return to.rank > from.rank ? { kind: 'raised', step: 'major' } : { kind: 'lowered', step: 'minor' };
}

/** The place of a step on its scale, counted on the scale as it is now. */
function rankOf(named: Named | undefined, pairs: ReadonlyMap<Entity, Entity>) {
  if (named?.entity?.parent === undefined) return undefined;
  const { entity, model } = named;
  const heir = pairs.get(entity) ?? entity;
  const siblings = model.scaleLevelsOf(entity.parent!);
  const later = siblings.map(level => pairs.get(level) ?? level);
  return { scale: entity.parent!.id, rank: later.indexOf(heir as (typeof later)[number]) };
}

/** To be asked for earlier in a career is more than before. */
function levelStep(old: Named | undefined, now: Named | undefined, { pairs, after }: Sides): Step {
  const ladder = now?.entity?.parent;
  if (ladder === undefined || old?.entity === undefined || after.owner.kind !== 'competency') return 'minor';
  const levels: readonly Entity[] = after.model.childrenOf(ladder, 'level');
  const from = levels.indexOf(pairs.get(old.entity) ?? old.entity);
  return from === -1 || levels.indexOf(now!.entity!) < from ? 'major' : 'minor';
}
