import type { Model } from '../model.ts';
import type { Entity, Text } from '../parsed-file.ts';
import type { Path, Span } from '../span.ts';
import { oncePer } from './once-per.ts';
import { lookalikes } from './similarity.ts';
import { textsOf } from './texts-of.ts';
import { bareTitle } from './titles.ts';

/** A text that is nearly another one. */
export interface NearDuplicate {
  readonly text: string;
  /** The way to it from the competency or skill. */
  readonly path: Path;
  readonly other: { readonly entity: Entity; readonly span: Span };
}

/**
 * The texts of a competency that are nearly an earlier one of the same level of its job family, or of a skill that are
 * nearly the description of an earlier skill.
 */
export function nearDuplicatesOf(model: Model, entity: Entity, likeness: number): readonly NearDuplicate[] {
  const around = entity.kind === 'skill' ? model : entity.parent;
  if (around === undefined) return [];
  const known = byLikeness(model)(around);
  const found = known.get(likeness) ?? findAll(model, groupsIn(model, around), likeness);
  known.set(likeness, found);
  return found.get(entity) ?? [];
}

type Found = ReadonlyMap<Entity, readonly NearDuplicate[]>;

/** For each job family, and for the skills of the whole framework, what was found. */
const byLikeness = oncePer((_: Model) => oncePer((_: Model | Entity) => new Map<number, Found>()));

function findAll(model: Model, groups: Iterable<readonly Text[]>, likeness: number): Found {
  const found = new Map<Entity, NearDuplicate[]>();
  for (const texts of groups) {
    const values = texts.map(({ value }) => value);
    for (const [index, earlier] of lookalikes(values, likeness)) {
      const { owner, value, path } = texts[index]!;
      const other = texts[earlier]!;
      if (owner === undefined || other.owner === undefined || isScoped(model, owner, other.owner)) continue;
      const duplicate = { text: value, path, other: { entity: other.owner, span: other.span } };
      found.set(owner, [...(found.get(owner) ?? []), duplicate]);
    }
  }
  return found;
}

/** Texts that should differ: summaries of one level, examples of one level; or descriptions of skills. */
function groupsIn(model: Model, around: Model | Entity): Iterable<readonly Text[]> {
  if (around === model)
    return [
      model
        .entities('skill')
        .flatMap(skill => textsOf(skill).filter(({ path }) => path[0] === 'description')),
    ];
  const groups = new Map<string, Text[]>();
  for (const competency of model.childrenOf(around as Entity, 'competency')) {
    for (const text of textsOf(competency)) {
      const [property] = text.path;
      if (property !== 'summary' && property !== 'examples') continue;
      const key = `${property} ${competency.data.level}`;
      groups.set(key, [...(groups.get(key) ?? []), text]);
    }
  }
  return groups.values();
}

/** “User focus” and “User focus (design)” are one skill for two groups of people. */
function isScoped(model: Model, one: Entity, other: Entity): boolean {
  if (one.kind !== 'skill') return false;
  return bareTitle(model.titleOf(one)).toLowerCase() === bareTitle(model.titleOf(other)).toLowerCase();
}
