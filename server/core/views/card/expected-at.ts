import { fold } from '../../analysis/similarity.ts';
import { threadOf } from '../../analysis/threads.ts';
import { isUnwritten } from '../../analysis/unwritten.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { isOnTrack } from '../ladder/tracks.ts';
import { statusOf } from './card-item.ts';
import { competenciesAt } from './card-targets.ts';

type Family = Entity<'family'>;
type Level = Entity<'level'>;
type Competency = Entity<'competency'>;

/** What one level says that still holds at a level above it, or at itself. */
export interface Expected {
  readonly level: Level;
  readonly competencies: readonly Competency[];
}

/**
 * All that is expected of a person at a level, first what the level says itself, then what those passed on the way say,
 * nearest first: without what is retired, and without what a nearer level says again of the same thread or under the
 * same title. What is a draft replaces nothing yet.
 */
export function expectedAt(model: Model, family: Family, level: Level): readonly Expected[] {
  const replaced = new Set<unknown>();
  return [level, ...levelsBelow(model, family, level)].map(one => {
    const current = competenciesAt(model, family, one).filter(({ data }) => statusOf(data) !== 'retired');
    const competencies = current.filter(
      competency => !marksOf(model, competency).some(mark => replaced.has(mark)),
    );
    for (const competency of current) {
      if (statusOf(competency.data) === 'draft') continue;
      for (const mark of marksOf(model, competency)) replaced.add(mark);
    }
    return { level: one, competencies };
  });
}

/** The levels that a person has passed on the way to a level, nearest first: those of another track are another way. */
export function levelsBelow(model: Model, family: Family, level: Level): readonly Level[] {
  const levels = model.levelsOf(family);
  return levels
    .slice(0, Math.max(0, levels.indexOf(level)))
    .filter(lower => isOnTrack(lower, level))
    .reverse();
}

/** What a competency shares with those that say the same at other levels. */
function marksOf(model: Model, competency: Competency): readonly unknown[] {
  const title = competency.data.summary ?? '';
  const thread = threadOf(model, competency);
  return [
    ...(thread?.isSure === true ? [thread] : []),
    ...(title === '' || isUnwritten(title) ? [] : [fold(title)]),
  ];
}
