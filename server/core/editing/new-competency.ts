import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import type { Edit } from '../rule.ts';
import { insertItem } from './item-edits.ts';
import { newIdPlaceholder } from './new-id.ts';
import { scalarText } from './scalar-text.ts';

type Competency = Entity<'competency'>;

/** What a new competency says; keys without a value are left out. */
export interface NewCompetency {
  readonly summary: string;
  readonly level: string;
  readonly theme: string;
  readonly thread?: string | undefined;
  readonly proficiency?: string | undefined;
}

/**
 * Writes a competency behind the last one of its level, its keys in the order of a sibling. Its id has the form of the
 * sibling’s, but words where several are written at once. Undefined where it cannot stand there.
 */
export function insertCompetency(
  model: Model,
  sibling: Competency,
  parts: NewCompetency,
  isOnly = true,
): Edit | undefined {
  const { parent: family, file } = sibling;
  if (family?.kind !== 'family') return undefined;
  const list = (family as Entity<'family'>).data.competencies;
  if (list === undefined) return undefined;
  const values: Readonly<Record<string, string | undefined>> = {
    ...parts,
    id: newId(model, sibling, parts, isOnly),
  };
  const order = [...(file.located(sibling.data)?.pairs.keys() ?? [])];
  const keys = [...new Set([...order, 'id', 'summary', 'thread', 'level', 'theme', 'proficiency'])];
  const lines = keys.flatMap(key => {
    const value = values[key];
    return value === undefined ? [] : [`${key}: ${key === 'id' ? value : scalarText(value)}`];
  });
  return insertItem(file, list, placeFor(model, family as Entity<'family'>, list, parts.level), lines);
}

/** The proficiency that most competencies of a level state; undefined where they state none. */
export function usualProficiency(model: Model, family: Entity<'family'>, level: string): string | undefined {
  const all = model.childrenOf(family, 'competency');
  const here = all.filter(({ data }) => data.level === level);
  const stated = (here.length > 0 ? here : all).flatMap(({ data }) => data.proficiency ?? []);
  const counts = new Map<string, number>();
  for (const proficiency of stated) counts.set(proficiency, (counts.get(proficiency) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function newId(
  model: Model,
  sibling: Competency,
  { thread, theme, level }: NewCompetency,
  isOnly: boolean,
): string {
  if (isOnly && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(sibling.id ?? '')) return newIdPlaceholder;
  const stem = `${thread ?? theme}-${level}`;
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (model.definitionsOf('competency', id).length === 0) return id;
  }
}

/** Behind the last competency of the level, else of the next lower one that has any, else at the end. */
function placeFor(
  model: Model,
  family: Entity<'family'>,
  list: readonly { readonly level?: string }[],
  level: string,
): number {
  const order = model.levelsOf(family).map(({ id }) => id ?? '');
  for (let index = order.indexOf(level); index >= 0; index--) {
    const last = list.findLastIndex(item => item.level === order[index]);
    if (last !== -1) return last;
  }
  return list.length - 1;
}
