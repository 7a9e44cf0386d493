import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { oncePer } from './once-per.ts';
import { craftOf, seniorityOf } from './seniority.ts';

type Level = Entity<'level'>;

/** The career levels of a job family and how people climb them. */
export interface Climb {
  /** As written, lowest first. */
  readonly levels: readonly Level[];
  /** The ways up: one for each track, lowest first; one in all where the ladder does not divide. */
  readonly ways: readonly (readonly Level[])[];
  /** Whether the levels themselves say which way up they belong to. */
  readonly isTracked: boolean;
}

/** The ways up a job family: by the `track` of its levels, else by their names. */
export function climbOf(model: Model, family: Entity<'family'>): Climb {
  return ofModel(model)(family);
}

const ofModel = oncePer((model: Model) =>
  oncePer((family: Entity<'family'>): Climb => {
    const levels = model.levelsOf(family);
    const isTracked = levels.some(({ data }) => data.track !== undefined);
    const groupOf = isTracked ? trackOf : (bySuffix(levels) ?? byCraft(levels) ?? (() => undefined));
    return { levels, ways: waysBy(levels, groupOf), isTracked };
  }),
);

type Grouping = (level: Level) => string | undefined;

/** A level that belongs to no group belongs to all. */
function waysBy(levels: readonly Level[], groupOf: Grouping): readonly (readonly Level[])[] {
  const groups = [...new Set(levels.map(groupOf).filter(group => group !== undefined))];
  if (groups.length === 0) return [levels];
  return groups.map(group => levels.filter(level => (groupOf(level) ?? group) === group));
}

function trackOf({ data }: Level): string | undefined {
  return data.track;
}

/** “Senior developer – technical” beside “Senior developer – management”: what stands behind the dash is the track. */
function bySuffix(levels: readonly Level[]): Grouping | undefined {
  const parts = levels.map(level => /^(.+?)(?:\s+[–—-]\s+|\s*[,:(]\s*)([^()]+)\)?$/.exec(nameOf(level)));
  const isForked = parts.some((part, index) =>
    parts.some((other, place) => place < index && other?.[1] === part?.[1] && other?.[2] !== part?.[2]),
  );
  if (!isForked) return undefined;
  return level => parts[levels.indexOf(level)]?.[2]?.toLowerCase();
}

/** Where seniority falls back in the middle of the list, a second row of titles begins: managers behind engineers. */
function byCraft(levels: readonly Level[]): Grouping | undefined {
  const names = levels.map(nameOf);
  const falls = names.some((name, index) => index > 0 && seniorityOf(name) < seniorityOf(names[index - 1]!));
  const crafts = new Set(names.map(craftOf).filter(craft => craft !== ''));
  const isRow = names.every(name => seniorityOf(name) === seniorityOf(names[0]!));
  if (!falls || isRow || crafts.size < 2) return undefined;
  return level => craftOf(nameOf(level)) || undefined;
}

function nameOf(level: Level): string {
  return level.data.name ?? level.id ?? '';
}
