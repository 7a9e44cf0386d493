import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import type { Step } from './change.ts';
import type { Sides } from './field-change.ts';
import { isSameLevel } from './same-level.ts';

type Level = Entity<'level'>;

/**
 * What another level asks of people. To be asked for earlier in a career is more than before; and who stands higher
 * answers for what the levels below demand.
 */
export function stepOfMove(old: Entity | undefined, now: Entity | undefined, sides: Sides): Step {
  const { owner, model } = sides.after;
  if (old === undefined || now?.parent === undefined || model.statusOf(owner) === 'draft') return 'minor';
  const levels = model.childrenOf(now.parent, 'level');
  const to = levels.find(level => level === now);
  const from = levels.find(level => isSameLevel(old, level, sides.pairs));
  if (from === undefined || to === undefined || !isBelow(from, to, levels)) return 'major';
  if (owner.kind === 'competency') return 'minor';
  const family = model.follow(model.standpointOf(owner), 'family');
  const passed = levels.filter(
    level => level === to || (isBelow(level, to, levels) && level !== from && !isBelow(level, from, levels)),
  );
  return passed.some(level => isDemanding(level, model, family)) ? 'major' : 'minor';
}

/** What another order asks of people, where a level that demands something came to stand below another one. */
export function stepOfOrder(before: readonly Level[], after: readonly Level[], model: Model): Step {
  const isMore = after.some(level =>
    after.some(
      lower => isBelow(lower, level, after) && !isBelow(lower, level, before) && isDemanding(lower, model),
    ),
  );
  return isMore ? 'major' : 'minor';
}

/** Levels of different tracks stand beside each other. */
function isBelow(lower: Level, higher: Level, levels: readonly Level[]): boolean {
  const tracks = new Set([lower, higher].flatMap(({ data }) => data.track ?? []));
  return tracks.size < 2 && levels.indexOf(lower) < levels.indexOf(higher);
}

/** Whether anything is asked of people at a level, in one job family or in all that climb it. */
function isDemanding(level: Level, model: Model, family?: Entity): boolean {
  return model.referencesTo(level).some(({ owner }) => {
    if (owner?.kind !== 'competency' || ['draft', 'retired'].includes(model.statusOf(owner))) return false;
    return family === undefined || owner.parent === family;
  });
}
