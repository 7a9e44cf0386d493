import { componentKinds } from '../../analysis/component-kinds.ts';
import type { Finding } from '../../lint.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { nameOf } from '../../uri.ts';
import { linkTo } from '../card/card-link.ts';
import type { CardLink, Credit } from '../card/role-card.ts';
import { creditsOf } from '../page/credits.ts';
import type { Source } from '../source.ts';
import { coverageKey } from '../view-key.ts';
import { entryOf } from './coverage-entry.ts';
import type { CoverageMap } from './coverage-map.ts';
import { mapPlaces } from './map-places.ts';
import { type Quality, readQuality } from './quality.ts';
import { undescribedLevels } from './undescribed-levels.ts';

/** How completely a framework is described and used: plain data in reading order. */
export interface Coverage {
  readonly key: string;
  readonly language: string;
  readonly title: string;
  readonly version: string | undefined;
  readonly quality: Quality | undefined;
  readonly maps: readonly CoverageMap[];
  /** The maps that were left out of a large framework. */
  readonly others: readonly CardLink[];
  /** What is written and used nowhere, or used and written nowhere. */
  readonly lists: readonly CoverageList[];
  readonly credits: readonly Credit[];
}

export interface CoverageList {
  readonly heading: string;
  /** What the absence of entries means. */
  readonly praise: string;
  readonly entries: readonly CoverageEntry[];
}

export interface CoverageEntry {
  readonly title: string;
  readonly note: string;
  readonly source: Source;
}

/** Reads the coverage of a framework; `part` asks for the map of one job family of a large one. */
export function readCoverage(
  model: Model,
  findings: readonly Finding[] | undefined,
  part?: string,
): Coverage {
  const maps: CoverageMap[] = [];
  const others: CardLink[] = [];
  const roles = new Set<Entity<'role'>>();
  let cells = 0;
  for (const place of mapPlaces(model)) {
    if (part !== undefined && part !== place.key && part !== place.family) continue;
    if (cells < mostCells) {
      const map = place.read();
      if (map === undefined) continue;
      cells += map.rows.length * map.columns.length;
      maps.push(map);
      for (const role of place.roles) roles.add(role);
    } else others.push(linkTo(place.title, coverageKey(place.key)));
  }
  const { manifest } = model;
  return {
    key: coverageKey(part),
    language: model.language,
    title: manifest === undefined ? nameOf(model.root) : model.titleOf(manifest),
    version: manifest?.data.version,
    quality: findings === undefined || part !== undefined ? undefined : readQuality(model, findings),
    maps,
    others,
    lists:
      part === undefined ? [unrequiredSkills(model), undescribedLevels(model), unusedComponents(model)] : [],
    credits: creditsOf(model, [...roles]),
  };
}

/** As many as a page takes without getting slow. */
const mostCells = 3000;

function unrequiredSkills(model: Model): CoverageList {
  const isAsked = model.entities('role').some(({ data }) => (data.skills ?? []).length > 0);
  const skills = !isAsked ? [] : model.entities('skill').filter(skill => isCurrent(model, skill));
  const unused = skills.filter(
    skill => !model.referencesTo(skill).some(({ property }) => property === 'skill'),
  );
  return {
    heading: 'Skills nobody requires',
    praise: isAsked ? 'Every skill is required by some role.' : 'No role here requires skills.',
    entries: unused.map(skill => entryOf(model, skill, skill.data.category ?? '')),
  };
}

function unusedComponents(model: Model): CoverageList {
  const shared = componentKinds.flatMap((kind): readonly Entity[] =>
    model.entities(kind).filter(entity => entity.parent?.kind !== 'role' && isCurrent(model, entity)),
  );
  const unused = shared.filter(entity => model.referencesTo(entity).length === 0);
  return {
    heading: 'Components never used',
    praise:
      shared.length === 0 ? 'No components are shared.' : 'Every shared component is used by some role.',
    entries: unused.map(entity => entryOf(model, entity, entity.id ?? '')),
  };
}

function isCurrent(model: Model, entity: Entity): boolean {
  return ['active', 'draft'].includes(model.statusOf(entity));
}
