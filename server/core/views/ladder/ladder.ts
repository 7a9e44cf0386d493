import { partsOf } from '../../analysis/family-parts.ts';
import { climbOf } from '../../analysis/ladders.ts';
import { rolesOn } from '../../analysis/role-chains.ts';
import type { Status } from '../../generated/types.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { statusOf } from '../card/card-item.ts';
import { linkTo, linkToCard } from '../card/card-link.ts';
import { movesOf } from '../card/card-moves.ts';
import { cardKey, levelCardAt, levelOf, rolesAt, rolesByFamily } from '../card/card-targets.ts';
import type { CardLink, Credit } from '../card/role-card.ts';
import { creditsOf } from '../page/credits.ts';
import { type Source, sourceOf, type Written, writtenAt } from '../source.ts';
import { comparisonKey, ladderKey } from '../view-key.ts';
import { competencyGrid } from './competency-grid.ts';
import type { LadderGrid } from './ladder-grid.ts';
import { roleGrids } from './role-grid.ts';

/** The careers in a job family: its levels on their tracks, and how what is asked grows from one to the next. */
export interface Ladder {
  readonly key: string;
  readonly language: string;
  readonly title: string;
  readonly source: Source;
  readonly summary: Written | undefined;
  readonly status: Status;
  readonly tracks: readonly LadderTrack[];
  /** The ladders of the job families that are part of it. */
  readonly families: readonly CardLink[];
  /** The roles of the job family that stand at none of its levels. */
  readonly unplaced: readonly LadderRole[];
  /** How competencies grow, then how each row of roles does. */
  readonly grids: readonly LadderGrid[];
  /** The grids that were left out of a long ladder. */
  readonly others: readonly CardLink[];
  readonly credits: readonly Credit[];
}

/** One way up, lowest level first. */
export interface LadderTrack {
  readonly name: string | undefined;
  readonly levels: readonly LadderLevel[];
}

export interface LadderLevel {
  readonly title: string;
  readonly source: Source;
  readonly summary: Written | undefined;
  /** The card of its competencies. */
  readonly card: string | undefined;
  readonly roles: readonly LadderRole[];
  /** The comparison with the level below. */
  readonly step: CardLink | undefined;
}

/** A role at a level, with the moves from it that the ladder does not imply. */
export interface LadderRole {
  readonly link: CardLink;
  readonly moves: readonly CardLink[];
}

/** Reads the ladder of a job family; `part` asks for one grid of a long one. */
export function readLadder(model: Model, family: Entity<'family'>, part?: string): Ladder {
  const { ways, isTracked } = climbOf(model, family);
  const chains = (rolesOn(model).get(family) ?? []).filter(({ roles }) => roles.length > 0);
  const wanted = chains.map((chain, index) => ({ chain, key: `${index + 1}` }));
  const shown = wanted.filter(({ key }, index) => (part === undefined ? index < mostGrids : key === part));
  const competencies = part === undefined ? competencyGrid(model, family) : undefined;
  return {
    key: ladderKey(family.id ?? '', part),
    language: model.language,
    title: model.titleOf(family) || 'Untitled',
    source: sourceOf(family),
    summary: writtenAt(family.file, family.data, 'summary'),
    status: statusOf(family.data),
    tracks: (part === undefined ? ways : []).map(way => ({
      name: isTracked ? way.find(({ data }) => data.track !== undefined)?.data.track : undefined,
      levels: way.map((level, index) => ladderLevel(model, family, level, way[index - 1])),
    })),
    families: (part === undefined ? partsOf(model, family) : []).map(one =>
      linkTo(model.titleOf(one) || 'Untitled', ladderKey(one.id ?? '')),
    ),
    unplaced: part === undefined ? unplacedIn(model, family) : [],
    grids: [...(competencies === undefined ? [] : [competencies]), ...roleGrids(model, shown)],
    others: wanted
      .filter(one => !shown.includes(one))
      .map(({ chain, key }) =>
        linkTo(
          chain.roles.map(({ role }) => model.titleOf(role)).join(' → '),
          ladderKey(family.id ?? '', key),
        ),
      ),
    credits: creditsOf(
      model,
      shown.flatMap(({ chain }) => chain.roles.map(({ role }) => role)),
      family,
    ),
  };
}

/** More rows of roles than these are shown one at a time. */
const mostGrids = 6;

function ladderLevel(
  model: Model,
  family: Entity<'family'>,
  level: Entity<'level'>,
  below: Entity<'level'> | undefined,
): LadderLevel {
  const card = levelCardAt(model, family, level);
  const lower = below && levelCardAt(model, family, below);
  return {
    title: model.titleOf(level) || 'Untitled',
    source: sourceOf(level),
    summary: writtenAt(level.file, level.data, 'summary'),
    card: card && cardKey(card),
    roles: rolesAt(model, family, level).map(role => ladderRole(model, role)),
    step:
      card === undefined || lower === undefined || below === undefined
        ? undefined
        : linkTo(`What is new after ${model.titleOf(below)}`, comparisonKey(cardKey(lower), cardKey(card))),
  };
}

function unplacedIn(model: Model, family: Entity<'family'>): readonly LadderRole[] {
  const levels: readonly (Entity | undefined)[] = model.levelsOf(family);
  return (rolesByFamily(model).get(family) ?? [])
    .filter(role => !levels.includes(levelOf(model, role)))
    .map(role => ladderRole(model, role));
}

function ladderRole(model: Model, role: Entity<'role'>): LadderRole {
  return { link: linkToCard(model, { kind: 'role', entity: role }), moves: movesOf(model, role) };
}
