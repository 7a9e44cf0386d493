import type { Ladder } from './ladder.ts';
import type { LadderGrid } from './ladder-grid.ts';

/** What a ladder is, in a few words each: its kind, how many levels and tracks it has, and its status. */
export function ladderFacts({ tracks, status }: Ladder): readonly string[] {
  const levels = new Set(tracks.flatMap(track => track.levels.map(level => level.source.span.start))).size;
  return [
    'Career ladder',
    ...(levels === 0 ? [] : [`${levels} ${levels === 1 ? 'level' : 'levels'}`]),
    ...(isTracked(tracks) ? [`${tracks.length} tracks`] : []),
    ...(status === 'active' ? [] : [status]),
  ];
}

/** Whether a ladder divides. */
export function isTracked(tracks: Ladder['tracks']): boolean {
  return tracks.some(({ name }) => name !== undefined);
}

/** Whether there is any level on it. */
export function hasLevels(tracks: Ladder['tracks']): boolean {
  return tracks.some(({ levels }) => levels.length > 0);
}

/** What stands over the roles that stand on no rung; where there are no rungs, those are all. */
export function unplacedWords(tracks: Ladder['tracks']): {
  readonly title: string;
  readonly note: string | undefined;
} {
  return hasLevels(tracks)
    ? { title: 'Roles without a level', note: undefined }
    : { title: 'Roles', note: 'This job family has no levels, so its roles stand in no order.' };
}

/** What to look for in a grid. */
export function gridTally({ parts }: LadderGrid): string {
  const cells = parts.flatMap(({ rows }) => rows.flatMap(row => row.cells));
  const gaps = cells.filter(({ state }) => state === 'gap').length;
  const falls = cells.filter(({ turn }) => turn?.change === 'lowered').length;
  const told = [
    ...(gaps === 0 ? [] : [gaps === 1 ? '1 gap' : `${gaps} gaps`]),
    ...(falls === 0 ? [] : [falls === 1 ? '1 step down' : `${falls} steps down`]),
  ];
  return told.length === 0 ? 'No gaps and no steps down.' : `${told.join(', ')}.`;
}
