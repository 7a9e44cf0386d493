import { describesLevels, requiredLevels, textAt } from '../../analysis/level-texts.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { familyOf, levelOf } from '../card/card-targets.ts';
import { sourceOf } from '../source.ts';
import type { CoverageEntry, CoverageList } from './coverage.ts';
import { entryOf } from './coverage-entry.ts';

/** What the levels in a list are, and what may be said where none is in it. */
interface Part {
  readonly entries: readonly CoverageEntry[];
  readonly praise: readonly string[];
}

/** The levels that are used without a text, or described by nothing that is expected there. */
export function undescribedLevels(model: Model): CoverageList {
  const parts = [skillLevels(model), proficiencies(model), careerLevels(model)];
  const praise = parts.flatMap(part => part.praise);
  return {
    heading: 'Levels nobody describes',
    praise: praise.length === 0 ? 'No level is used here.' : praise.join(' '),
    entries: parts.flatMap(part => part.entries),
  };
}

/** The required levels of skills, also of other frameworks; one sentence where a catalogue never describes any. */
function skillLevels(model: Model): Part {
  const required = requiredSkills(model).flatMap(([skill, owner]) =>
    [...requiredLevels(model, skill)].map(([level, { owner: role }]) => ({ skill, owner, level, role })),
  );
  if (required.length === 0) return { entries: [], praise: [] };
  const silent = required.filter(({ skill, level }) => textAt(skill, level) === undefined);
  if (silent.length === 0) return { entries: [], praise: ['Every required level of a skill is described.'] };
  const listed = silent.filter(({ owner }) => describesLevels(owner));
  return {
    entries: listed.map(({ skill, level, role }) => {
      const by = role === undefined ? 'a role' : model.titleOf(role);
      return entryOf(model, skill, `${model.titleOf(level)}, required by ${by}`);
    }),
    praise: ['The skills that are required do not say what their levels mean.'],
  };
}

/** The skills that roles require, each once, with the framework that it is written in. */
function requiredSkills(model: Model): readonly (readonly [Entity<'skill'>, Model])[] {
  const found = new Map<Entity<'skill'>, Model>();
  for (const reference of model.references()) {
    if (reference.property !== 'skill' || reference.owner?.kind !== 'role') continue;
    const resolution = model.resolve(reference);
    if (resolution.status === 'found') found.set(resolution.entity as Entity<'skill'>, resolution.model);
  }
  return [...found];
}

/** The proficiencies that competencies state. */
function proficiencies(model: Model): Part {
  const used = new Set<Entity>();
  for (const competency of model.entities('competency')) {
    const level = model.follow(model.standpointOf(competency), 'proficiency');
    if (level !== undefined && model.statusOf(competency) !== 'retired') used.add(level);
  }
  if (used.size === 0) return { entries: [], praise: [] };
  const scales = new Set([...used].flatMap(({ parent }) => parent ?? []));
  const silent = [...scales]
    .flatMap(scale => model.scaleLevelsOf(scale))
    .filter(level => used.has(level) && level.data.description === undefined);
  const names = silent.map(level => model.titleOf(level)).join(', ');
  return {
    entries: [],
    praise: [
      silent.length === 0
        ? 'Every proficiency that is used is explained.'
        : `Nobody says what these proficiencies mean: ${names}.`,
    ],
  };
}

/** The levels of job families at which nothing is expected. */
function careerLevels(model: Model): Part {
  const used = usedLevels(model);
  const entries = model.entities('family').flatMap(family => {
    const levels = model.levelsOf(family);
    const bare = levels.filter(level => used.get(family)?.has(level) !== true);
    if (bare.length === levels.length) return [];
    return bare.map(level => ({
      ...entryOf(model, level, model.titleOf(family)),
      source: sourceOf(family),
    }));
  });
  return { entries, praise: used.size === 0 ? [] : ['Every career level in use has competencies or roles.'] };
}

/** The levels at which a job family has competencies or roles that are not retired. */
function usedLevels(model: Model): ReadonlyMap<Entity, ReadonlySet<Entity>> {
  const used = new Map<Entity, Set<Entity>>();
  for (const entity of [...model.entities('competency'), ...model.entities('role')]) {
    if (model.statusOf(entity) === 'retired') continue;
    const family = entity.kind === 'role' ? familyOf(model, entity as Entity<'role'>) : entity.parent;
    const level = levelOf(model, entity);
    if (family === undefined || level === undefined) continue;
    used.set(family, (used.get(family) ?? new Set<Entity>()).add(level));
  }
  return used;
}
