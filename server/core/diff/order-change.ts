import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import type { Change } from './change.ts';
import { stepOfOrder } from './level-step.ts';
import type { Matches } from './match-things.ts';
import { placed } from './placed.ts';
import { isSameLevel } from './same-level.ts';

/** Levels that stayed, in another order than before. That of a shared ladder is told of the ladder alone. */
export function orderChange(
  old: Entity,
  now: Entity,
  { before, after, matches: { pairs } }: Compared,
): readonly Change[] {
  const [earlier, later] = [levelsIn(old, before), levelsIn(now, after)];
  if ([...earlier, ...later].every(({ parent }) => parent !== old && parent !== now)) return [];
  const stayed = earlier.flatMap(level => later.find(other => isSameLevel(level, other, pairs)) ?? []);
  const order = later.filter(level => stayed.includes(level));
  if (order.every((level, index) => level === stayed[index])) return [];
  const names = (levels: readonly Entity[]) => levels.map(level => after.titleOf(level)).join(', ');
  const texts = { part: 'Order of levels', before: names(stayed), after: names(order) };
  const step = stepOfOrder(stayed.filter(isCareerLevel), order.filter(isCareerLevel), after);
  return [
    { ...placed(now, after, 'head'), kind: 'moved', ...texts, words: undefined, note: undefined, step },
  ];
}

interface Compared {
  readonly before: Model;
  readonly after: Model;
  readonly matches: Matches;
}

function levelsIn(thing: Entity, model: Model): readonly Entity[] {
  if (thing.kind === 'family') return model.levelsOf(thing as Entity<'family'>);
  if (thing.kind === 'ladder') return model.childrenOf(thing, 'level');
  return thing.kind === 'scale' ? model.childrenOf(thing, 'scaleLevel') : [];
}

function isCareerLevel(level: Entity): level is Entity<'level'> {
  return level.kind === 'level';
}
