import { usualProficiency } from '../editing/new-competency.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { roleNeighbours } from './role-chains.ts';
import { threadOf } from './threads.ts';

/** A level of a scale that could be written for what does not state one: an offer, for its author to judge. */
export function fittingProficiency(model: Model, competency: Entity<'competency'>): string | undefined {
  const thread = threadOf(model, competency);
  const steps = thread?.isSure === true ? thread.steps : [];
  const place = steps.findIndex(step => step.competency === competency);
  const values = steps.map(step => model.follow(model.standpointOf(step.competency), 'proficiency'));
  const below = values.slice(0, Math.max(place, 0)).reverse();
  const fitting = levelBetween(model, below, values.slice(place + 1))?.id;
  if (fitting !== undefined) return fitting;
  const { parent, data } = competency;
  return parent?.kind === 'family'
    ? usualProficiency(model, parent as Entity<'family'>, data.level ?? '')
    : undefined;
}

/** The level at which a role could require a skill: between what the roles below and above it require, else a usual one. */
export function fittingSkillLevel(model: Model, role: Entity<'role'>, skill: Entity): string | undefined {
  const levelIn = (other: Entity<'role'>) =>
    valueIn(model, other, other.data.skills ?? [], 'skill', skill, 'level');
  const { below, above } = roleNeighbours(model, role);
  const described = Object.keys((skill.data as { readonly levels?: object }).levels ?? {});
  const fitting = levelBetween(model, below.map(levelIn), above.map(levelIn), described)?.id;
  if (fitting !== undefined) return fitting;
  const elsewhere = model.referencesTo(skill).flatMap(reference => {
    const level = model.referenceAt(reference.container, 'level');
    return level === undefined || model.resolve(level).status !== 'found' ? [] : [level.text];
  });
  const scale = model.follow(model.standpointOf(skill), 'scale');
  return mostFrequent(elsewhere) ?? (scale === undefined ? undefined : model.scaleLevelsOf(scale)[0]?.id);
}

/** The depth at which a role could ask for an item of its knowledge: as the roles around it do, else as its siblings. */
export function fittingDepth(
  model: Model,
  role: Entity<'role'>,
  item: { readonly type?: string },
  used: Entity | undefined,
): string | undefined {
  const depthIn = (other: Entity<'role'>) =>
    used === undefined ? undefined : valueIn(model, other, other.data.knowledge ?? [], 'use', used, 'depth');
  const { below, above } = roleNeighbours(model, role);
  const fitting = levelBetween(model, below.map(depthIn), above.map(depthIn))?.id;
  if (fitting !== undefined) return fitting;
  const type = item.type ?? (used?.data as { readonly type?: string } | undefined)?.type;
  const siblings = (role.data.knowledge ?? []).filter(other => type === undefined || other.type === type);
  const usual = mostFrequent(siblings.flatMap(({ depth }) => depth ?? []));
  if (usual !== undefined || type === 'behavioural') return usual ?? 'not-applicable';
  const candidates = depthsFor(model, role);
  return candidates[0]?.id;
}

/** What a role says of one thing: the level that stands beside the reference to it. */
function valueIn(
  model: Model,
  role: Entity<'role'>,
  items: readonly object[],
  key: string,
  thing: Entity,
  property: string,
): Entity | undefined {
  for (const container of items) {
    const standpoint = { container, owner: role, file: role.file };
    if (model.referenceAt(container, key) !== undefined && model.follow(standpoint, key) === thing)
      return model.follow(standpoint, property);
  }
  return undefined;
}

/** At least what is asked right below and at most what is asked right above; where possible not the third time, and
 * one that is described. */
export function levelBetween(
  model: Model,
  below: readonly (Entity | undefined)[],
  above: readonly (Entity | undefined)[],
  described: readonly string[] = [],
): Entity | undefined {
  const scale = [...below, ...above].find(value => value?.parent !== undefined)?.parent;
  if (scale === undefined) return undefined;
  const levels: readonly Entity[] = model.scaleLevelsOf(scale);
  const ranks = (values: readonly (Entity | undefined)[]) =>
    values.flatMap(value => (value === undefined ? [] : [levels.indexOf(value)]));
  const [lower, upper] = [ranks(below), ranks(above)];
  const least = lower[0] ?? upper[0] ?? 0;
  const most = Math.max(least, upper[0] ?? levels.length - 1);
  const isKnown = (level: Entity | undefined) =>
    described.length === 0 || level?.names.some(({ text }) => described.includes(text)) === true;
  const fitting = levels.slice(least, most + 1).filter(isKnown);
  const isNew = (level: Entity) => {
    const rank = levels.indexOf(level);
    return runOf(lower, rank) + runOf(upper, rank) < 2;
  };
  return fitting.find(isNew) ?? fitting[0] ?? levels[least];
}

function runOf(ranks: readonly number[], rank: number): number {
  const end = ranks.findIndex(other => other !== rank);
  return end === -1 ? ranks.length : end;
}

function depthsFor(model: Model, role: Entity<'role'>): readonly Entity[] {
  const depth = model.schemaOf(role)?.properties.get('knowledge')?.items?.properties.get('depth');
  return depth === undefined ? [] : model.candidates(depth, model.standpointOf(role));
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
