import type { Model } from './model.ts';
import { oncePer } from './once-per.ts';
import type { Entity, Text } from './parsed-file.ts';
import { lookalikes } from './similarity.ts';
import type { Path, Span } from './span.ts';
import { textsOf } from './texts-of.ts';
import { bareTitle } from './titles.ts';

/** A text that is nearly another one. */
export interface NearDuplicate {
  readonly text: string;
  /** The way to it from the competency or skill. */
  readonly path: Path;
  readonly other: { readonly entity: Entity; readonly span: Span };
}

/** The texts that are nearly an earlier one: within a level of a job family, and among the descriptions of skills. */
export function nearDuplicates(
  model: Model,
  likeness: number,
): ReadonlyMap<Entity, readonly NearDuplicate[]> {
  const known = ofModel(model);
  const found = known.get(likeness) ?? findAll(model, likeness);
  known.set(likeness, found);
  return found;
}

const ofModel = oncePer((_: Model) => new Map<number, ReadonlyMap<Entity, readonly NearDuplicate[]>>());

function findAll(model: Model, likeness: number): ReadonlyMap<Entity, readonly NearDuplicate[]> {
  const found = new Map<Entity, NearDuplicate[]>();
  for (const texts of groupsOf(model)) {
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

/** Texts that should differ: summaries of one level, examples of one level, descriptions of skills. */
function groupsOf(model: Model): Iterable<readonly Text[]> {
  const groups = new Map<string, Text[]>();
  const families = new Map<Entity | undefined, number>();
  for (const competency of model.entities('competency')) {
    const { parent, data } = competency;
    if (!families.has(parent)) families.set(parent, families.size);
    for (const text of textsOf(competency)) {
      const key = `${families.get(parent)} ${data.level} ${text.path[0]}`;
      if (text.path[0] !== 'summary' && text.path[0] !== 'examples') continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [text]);
      else group.push(text);
    }
  }
  const descriptions = model
    .entities('skill')
    .flatMap(skill => textsOf(skill).filter(({ path }) => path[0] === 'description'));
  return [...groups.values(), descriptions];
}

/** “User focus” and “User focus (design)” are one skill for two groups of people. */
function isScoped(model: Model, one: Entity, other: Entity): boolean {
  if (one.kind !== 'skill') return false;
  return bareTitle(model.titleOf(one)).toLowerCase() === bareTitle(model.titleOf(other)).toLowerCase();
}
