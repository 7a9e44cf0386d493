import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { climbOf } from './ladders.ts';
import { oncePer } from './once-per.ts';

/** A job family as a table of themes and levels. */
export interface Matrix {
  /** The levels that any competency stands at. */
  readonly levels: ReadonlySet<Entity>;
  /** For each theme that has competencies, the levels where it has some. */
  readonly cells: ReadonlyMap<Entity, ReadonlySet<Entity>>;
  /** Whether so few cells are empty that all are meant to be filled. */
  readonly isMeantToBeFull: boolean;
}

/** The table of a job family. */
export function matrixOf(model: Model, family: Entity<'family'>): Matrix {
  return ofModel(model)(family);
}

/** The share of cells that are filled where a table is meant to be full. */
const fullness = 0.85;

const ofModel = oncePer((model: Model) =>
  oncePer((family: Entity<'family'>): Matrix => {
    const levels = new Set<Entity>();
    const cells = new Map<Entity, Set<Entity>>();
    for (const competency of model.childrenOf(family, 'competency')) {
      const standpoint = model.standpointOf(competency);
      const [level, theme] = [model.follow(standpoint, 'level'), model.follow(standpoint, 'theme')];
      if (level === undefined || theme === undefined) continue;
      levels.add(level);
      cells.set(theme, (cells.get(theme) ?? new Set()).add(level));
    }
    const filled = [...cells.values()].reduce((sum, { size }) => sum + size, 0);
    const isMeantToBeFull =
      climbOf(model, family).ways.length === 1 && filled >= fullness * levels.size * cells.size;
    return { levels, cells, isMeantToBeFull };
  }),
);
