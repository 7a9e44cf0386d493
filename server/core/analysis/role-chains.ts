import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { climbOf } from './ladders.ts';
import { oncePer } from './once-per.ts';
import { craftOf } from './seniority.ts';

/** Roles that follow one another on one way up, lowest first. */
export interface RoleChain {
  readonly way: readonly Entity<'level'>[];
  readonly roles: readonly RoleOnLevel[];
}

export interface RoleOnLevel {
  readonly role: Entity<'role'>;
  readonly level: Entity<'level'>;
}

/**
 * The roles of each job family that follow one another: one a level. Where a level has several, those go together whose
 * names differ in seniority only; what cannot be told is left out.
 */
export function rolesOn(model: Model): ReadonlyMap<Entity<'family'>, readonly RoleChain[]> {
  return ofModel(model);
}

/** The roles right below a role: one on each way up that it stands on. */
export function rolesBelow(model: Model, role: Entity<'role'>): readonly Entity<'role'>[] {
  return [
    ...new Set((chainsThrough(model).get(role) ?? []).flatMap(chain => beside(chain, role).below[0] ?? [])),
  ];
}

/** The roles below and above a role on its first way up, the nearest first. */
export function roleNeighbours(model: Model, role: Entity<'role'>): Neighbours {
  const [chain] = chainsThrough(model).get(role) ?? [];
  return chain === undefined ? { below: [], above: [] } : beside(chain, role);
}

/** The roles that follow one another with a role among them: one row on each way up that it stands on. */
export function rolesAround(model: Model, role: Entity<'role'>): readonly RoleChain[] {
  return chainsThrough(model).get(role) ?? [];
}

interface Neighbours {
  readonly below: readonly Entity<'role'>[];
  readonly above: readonly Entity<'role'>[];
}

function beside({ roles }: RoleChain, role: Entity<'role'>): Neighbours {
  const all = roles.map(item => item.role);
  const place = all.indexOf(role);
  return { below: all.slice(0, place).reverse(), above: all.slice(place + 1) };
}

const chainsThrough = oncePer((model: Model): ReadonlyMap<Entity<'role'>, readonly RoleChain[]> => {
  const chains = new Map<Entity<'role'>, RoleChain[]>();
  for (const chain of [...rolesOn(model).values()].flat())
    for (const { role } of chain.roles) chains.set(role, [...(chains.get(role) ?? []), chain]);
  return chains;
});

const ofModel = oncePer((model: Model) => {
  const byFamily = new Map<Entity<'family'>, RoleOnLevel[]>();
  for (const role of model.entities('role')) {
    const standpoint = model.standpointOf(role);
    const family = model.follow(standpoint, 'family');
    const level = family === undefined ? undefined : model.follow(standpoint, 'level');
    if (family === undefined || level === undefined || role.data.status === 'retired') continue;
    const known = byFamily.get(family as Entity<'family'>);
    const item = { role, level: level as Entity<'level'> };
    if (known === undefined) byFamily.set(family as Entity<'family'>, [item]);
    else known.push(item);
  }
  return new Map(
    [...byFamily].map(([family, items]): [Entity<'family'>, readonly RoleChain[]] => [
      family,
      climbOf(model, family).ways.flatMap(way => chainsOf(way, items)),
    ]),
  );
});

function chainsOf(way: readonly Entity<'level'>[], items: readonly RoleOnLevel[]): readonly RoleChain[] {
  const here = items.filter(({ level }) => way.includes(level));
  if (isChain(here)) return [ordered(way, here)];
  const byCraft = new Map<string, RoleOnLevel[]>();
  for (const item of here) {
    const craft = craftOf(item.role.data.name ?? '');
    byCraft.set(craft, [...(byCraft.get(craft) ?? []), item]);
  }
  return [...byCraft.values()]
    .filter(group => group.length > 1 && isChain(group))
    .map(group => ordered(way, group));
}

function isChain(items: readonly RoleOnLevel[]): boolean {
  return new Set(items.map(({ level }) => level)).size === items.length;
}

function ordered(way: readonly Entity<'level'>[], items: readonly RoleOnLevel[]): RoleChain {
  const roles = [...items].sort((one, other) => way.indexOf(one.level) - way.indexOf(other.level));
  return { way, roles };
}
