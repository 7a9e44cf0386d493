import { counted } from '../../wording.ts';
import { type GridEdge, gridEdges } from './grid-edges.ts';
import type { Ladder } from './ladder.ts';
import type { GridColumn, GridExamples, LadderGrid } from './ladder-grid.ts';

/** What a ladder is, in a few words each: its kind, how many levels and tracks it has, and its status. */
export function ladderFacts({ tracks, status }: Ladder): readonly string[] {
  const levels = new Set(tracks.flatMap(track => track.levels.map(level => level.source.span.start))).size;
  return [
    'Career ladder',
    ...(levels === 0 ? [] : [counted(levels, 'level')]),
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

/** What stands over the job families that are part of one. */
export const familiesTitle = 'Job families in it';

/** What stands over the roles that stand on no rung; where there are no rungs, those are all. */
export function unplacedWords(tracks: Ladder['tracks']): {
  readonly title: string;
  readonly note: string | undefined;
} {
  return hasLevels(tracks)
    ? { title: 'Roles without a level', note: undefined }
    : { title: 'Roles', note: 'This job family has no levels, so its roles stand in no order.' };
}

/** What stands in the cell of a gap. */
export const gapWords = 'Gap: nothing at this level';

/** The level or track of a column whose title does not say it. */
export function noteOf({ link, note }: GridColumn): string | undefined {
  return note === undefined || link.title.includes(note) ? undefined : note;
}

/** What to look for in a grid, a sentence each; nothing where nothing in it grows. */
export function gridTally(grid: LadderGrid): readonly string[] {
  const rows = grid.parts.flatMap(part => part.rows);
  if (!rows.some(({ isThread }) => isThread)) return [];
  const cells = rows.flatMap(row => row.cells);
  const gaps = cells.filter(({ state }) => state === 'gap').length;
  const falls = cells.filter(({ turn }) => turn?.change === 'lowered').length;
  const told = [
    gaps === 0 ? 'No gaps between levels' : counted(gaps, 'gap'),
    falls === 0 ? 'no steps down' : counted(falls, 'step down', 'steps down'),
  ];
  const { late, early } = gridEdges(grid);
  return [`${told.join(', ')}.`, ...edgeSentence('Begin later', late), ...edgeSentence('End earlier', early)];
}

function edgeSentence(words: string, edges: readonly GridEdge[]): readonly string[] {
  if (edges.length === 0) return [];
  const named = edges.slice(0, mostEdges).map(({ title, column }) => `${title} (${column})`);
  const rest = edges.length - named.length;
  return [`${words}: ${named.join(', ')}${rest === 0 ? '' : ` and ${rest} more`}.`];
}

const mostEdges = 4;

/** How many examples an entry has, where it has any, and what is new among them. */
export function exampleWords({ count, since }: GridExamples): string | undefined {
  if (count === 0) return undefined;
  if (since === undefined) return counted(count, 'example');
  const { added, reworded } = since;
  const same = count - added - reworded;
  if (same === count) return count === 1 ? 'same example' : 'same examples';
  const told = [
    ...(added === 0 ? [] : [`${added} new`]),
    ...(reworded === 0 ? [] : [`${reworded} reworded`]),
    ...(same === 0 ? [] : [`${same} as before`]),
  ];
  return added === count ? counted(count, 'new example') : `examples: ${told.join(', ')}`;
}
