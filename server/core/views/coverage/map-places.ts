import { groupBy } from '../../grouping.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { levelOf, rolesByFamily } from '../card/card-targets.ts';
import { type CoverageMap, competencyMap, skillMap } from './coverage-map.ts';

/** A map that can be drawn, and the word for it. */
export interface MapPlace {
  readonly key: string;
  /** The job family that it is about; empty for roles without one. */
  readonly family: string;
  readonly title: string;
  /** The roles that it has columns for. */
  readonly roles: readonly Entity<'role'>[];
  /** Draws it; undefined where nothing is asked there. */
  readonly read: () => CoverageMap | undefined;
}

/** More columns than this are several tables. */
const mostColumns = 24;

/** Every map of a framework: of each job family its competencies, then its roles, as many as one table takes. */
export function mapPlaces(model: Model): readonly MapPlace[] {
  const roles = rolesByFamily(model);
  const isOwn = (family: Entity<'family'>) => model.file(family.file.uri) !== undefined;
  const foreign = [...roles.keys()].filter(family => family !== undefined && !isOwn(family));
  const families = [...model.entities('family'), ...foreign, undefined];
  return families.flatMap(family =>
    placesOf(model, family, lowestFirst(model, family, roles.get(family) ?? [])),
  );
}

/** The roles of a job family, lowest level first; those without a level come last. */
function lowestFirst(
  model: Model,
  family: Entity<'family'> | undefined,
  roles: readonly Entity<'role'>[],
): readonly Entity<'role'>[] {
  if (family === undefined) return roles;
  const levels = model.levelsOf(family);
  const byPlace = groupBy(roles, role => {
    const level = levelOf(model, role);
    return level === undefined ? levels.length : levels.indexOf(level);
  });
  return [...byPlace].sort(([one], [other]) => one - other).flatMap(([, some]) => some);
}

function placesOf(
  model: Model,
  family: Entity<'family'> | undefined,
  roles: readonly Entity<'role'>[],
): readonly MapPlace[] {
  const id = family?.id ?? '';
  const title = family === undefined ? 'Without a job family' : model.titleOf(family) || 'Untitled';
  const count = Math.ceil(roles.length / mostColumns);
  const maps = Array.from({ length: count }, (_, index): MapPlace => {
    const key = `${id}/${index + 1}`;
    const name = count === 1 ? title : `${title}, ${index + 1} of ${count}`;
    const own = roles.slice(index * mostColumns, (index + 1) * mostColumns);
    return { key, family: id, title: name, roles: own, read: () => skillMap(model, key, name, own) };
  });
  if (family === undefined || model.childrenOf(family, 'competency').length === 0) return maps;
  const key = `${id}/competencies`;
  return [
    {
      key,
      family: id,
      title: `${title}, competencies`,
      roles: [],
      read: () => competencyMap(model, key, family),
    },
    ...maps,
  ];
}
