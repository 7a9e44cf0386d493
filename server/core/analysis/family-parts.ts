import { addTo } from '../grouping.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { oncePer } from './once-per.ts';

type Family = Entity<'family'>;

/** The job families that are part of a wider one, in text order. */
export function partsOf(model: Model, family: Family): readonly Family[] {
  return partsByFamily(model).get(family) ?? [];
}

/** Whether a job family only holds others together: it has no levels, competencies or roles of its own. */
export function isGroup(model: Model, family: Family): boolean {
  return (
    partsOf(model, family).length > 0 &&
    model.levelsOf(family).length === 0 &&
    !familiesWithRoles(model).has(family) &&
    model.childrenOf(family, 'competency').length === 0
  );
}

/** All job families in text order, but each right after the wider one that it is part of. */
export function familiesInGroups(model: Model): readonly Family[] {
  const families = model.entities('family');
  const parts = new Set([...partsByFamily(model).values()].flat());
  const listed = new Set<Family>();
  const list = (family: Family): void => {
    if (listed.has(family)) return;
    listed.add(family);
    for (const part of partsOf(model, family)) list(part);
  };
  for (const family of families) if (!parts.has(family)) list(family);
  for (const family of families) list(family);
  return [...listed];
}

const partsByFamily = oncePer((model: Model): ReadonlyMap<Family, readonly Family[]> => {
  const families = model.entities('family');
  const parts = new Map<Family, Family[]>();
  for (const family of families) {
    const wider = model.follow(model.standpointOf(family), 'partOf');
    if (wider === undefined || wider === family || !families.includes(wider as Family)) continue;
    addTo(parts, wider as Family, family);
  }
  return parts;
});

const familiesWithRoles = oncePer(
  (model: Model): ReadonlySet<Entity | undefined> =>
    new Set(model.entities('role').map(role => model.follow(model.standpointOf(role), 'family'))),
);
