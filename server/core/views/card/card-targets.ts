import { oncePer } from '../../analysis/once-per.ts';
import { addTo, groupBy } from '../../grouping.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';

/** What a card is about: a role profile, or one level of a job family that has competencies. */
export type CardTarget =
  | { readonly kind: 'role'; readonly entity: Entity<'role'> }
  | { readonly kind: 'level'; readonly family: Entity<'family'>; readonly level: Entity<'level'> };

/** The cards that a file gives: the levels of its job families, lowest first, and its roles, in text order. */
export function cardsOf(model: Model, uri: string): readonly CardTarget[] {
  return (model.file(uri)?.entities ?? []).flatMap((entity): readonly CardTarget[] => {
    if (isKind(entity, 'role')) return [{ kind: 'role', entity }];
    return isKind(entity, 'family') ? levelCardsOf(model, entity) : [];
  });
}

/** The card at the cursor: its role, or the level of its competency, or its level; undefined anywhere else. */
export function cardAt(model: Model, uri: string, offset: number): CardTarget | undefined {
  for (let entity = model.entityAt(uri, offset); entity !== undefined; entity = entity.parent) {
    if (isKind(entity, 'role')) return { kind: 'role', entity };
    const family = entity.parent;
    if (family === undefined || !isKind(family, 'family')) continue;
    const level = isKind(entity, 'level') ? entity : levelOf(model, entity);
    const card = level && levelCardAt(model, family, level);
    if (card !== undefined) return card;
  }
  return undefined;
}

/** The word by which links mean a card: the same as long as its ids are. */
export function cardKey(target: CardTarget): string {
  if (target.kind === 'role') return `role/${target.entity.id ?? target.entity.span.start}`;
  return `level/${target.family.id}/${target.level.id ?? target.level.span.start}`;
}

/** The card that a key means, wherever in the framework it is; undefined where there is none. */
export function cardOfKey(model: Model, key: string): CardTarget | undefined {
  const places = key.startsWith('role/')
    ? model.entities('role')
    : model.entities('family').filter(({ id }) => key.startsWith(`level/${id}/`));
  for (const entity of places) {
    const targets = isKind(entity, 'role')
      ? [{ kind: 'role', entity } as const]
      : isKind(entity, 'family')
        ? levelCardsOf(model, entity)
        : [];
    const found = targets.find(target => cardKey(target) === key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The cards of a job family's levels, lowest first. */
export function levelCardsOf(model: Model, family: Entity<'family'>): readonly CardTarget[] {
  return model.levelsOf(family).flatMap(level => levelCardAt(model, family, level) ?? []);
}

/** The card of what a job family expects at one of its levels; undefined where it expects nothing there. */
export function levelCardAt(
  model: Model,
  family: Entity<'family'>,
  level: Entity<'level'>,
): CardTarget | undefined {
  return competenciesAt(model, family, level).length > 0 ? { kind: 'level', family, level } : undefined;
}

/** What a job family expects at one of its levels, in text order. */
export function competenciesAt(
  model: Model,
  family: Entity<'family'>,
  level: Entity<'level'>,
): readonly Entity<'competency'>[] {
  return ownersAt(model, level).filter(
    (owner): owner is Entity<'competency'> => isKind(owner, 'competency') && owner.parent === family,
  );
}

/** The role profiles of one level of a job family, in text order. */
export function rolesAt(
  model: Model,
  family: Entity<'family'>,
  level: Entity<'level'>,
): readonly Entity<'role'>[] {
  return ownersAt(model, level).filter(
    (owner): owner is Entity<'role'> => isKind(owner, 'role') && familyOf(model, owner) === family,
  );
}

/** The roles of each job family, in text order; those without a family come under an undefined one. */
export const rolesByFamily = oncePer(
  (model: Model): ReadonlyMap<Entity<'family'> | undefined, readonly Entity<'role'>[]> =>
    groupBy(model.entities('role'), role => familyOf(model, role)),
);

/** The job family of a role, written or that of the same document. */
export function familyOf(model: Model, role: Entity<'role'>): Entity<'family'> | undefined {
  const family = model.follow(model.standpointOf(role), 'family');
  return family !== undefined && isKind(family, 'family') ? family : undefined;
}

/** The career level that a role or a competency names. */
export function levelOf(model: Model, entity: Entity): Entity<'level'> | undefined {
  const level = model.follow(model.standpointOf(entity), 'level');
  return level !== undefined && isKind(level, 'level') ? level : undefined;
}

function ownersAt(model: Model, level: Entity<'level'>): readonly Entity[] {
  return ownersByLevel(model).get(level) ?? [];
}

/** The competencies and roles of each level, in text order. */
const ownersByLevel = oncePer((model: Model): ReadonlyMap<Entity, readonly Entity[]> => {
  const owners = new Map<Entity, Entity[]>();
  for (const reference of model.references()) {
    const { owner, property } = reference;
    if (owner === undefined || property !== 'level' || reference.to !== 'level') continue;
    const resolution = model.resolve(reference);
    if (resolution.status !== 'found') continue;
    addTo(owners, resolution.entity, owner);
  }
  return owners;
});

function isKind<K extends Entity['kind']>(entity: Entity, kind: K): entity is Entity<K> {
  return entity.kind === kind;
}
