import type { Node } from 'yaml';
import { childOf, entriesOf, itemsOf, textOf } from '../writing/yaml-source.ts';
import { type ForwardImpactSkill, maturities, proficiencies } from './forward-impact-skills.ts';

/** A skill or behaviour that a role requires, and at which level; `tier` says how near it is to the discipline. */
export interface Requirement {
  readonly id: string;
  readonly level: string;
  readonly tier: string | undefined;
}

interface Ingredients {
  readonly discipline: Node;
  readonly level: Node;
  readonly track: Node | undefined;
  readonly skills: readonly ForwardImpactSkill[];
  readonly behaviours: readonly string[];
}

/**
 * What a role of a Forward Impact standard requires. Source: the standard's own derivation. The level gives a base for
 * each tier of the discipline; a track moves the skills of a capability up or down, up no further than the highest base
 * of the level; a skill that only the track brings starts from the broad base and is there only where it moves up.
 * Behaviours start from the level's base and are moved by discipline and track.
 */
export function deriveRequirements({ discipline, level, track, skills, behaviours }: Ingredients): {
  readonly skills: readonly Requirement[];
  readonly behaviours: readonly Requirement[];
} {
  const bases = childOf(level, 'baseSkillProficiencies');
  const base = (tier: string) => proficiencies.indexOf(textOf(childOf(bases, tier)) ?? '');
  const highest = Math.max(...tiers.map(base));
  const tierOf = (id: string) =>
    tiers.find(tier => itemsOf(childOf(discipline, `${tier}Skills`)).some(item => textOf(item) === id));
  const modifiers = childOf(track, 'skillModifiers');
  const required = skills.flatMap(({ id, capability }): Requirement[] => {
    const tier = tierOf(id);
    const move = numberAt(modifiers, capability);
    const start = base(tier ?? 'broad');
    if (start === -1 || (tier === undefined && move <= 0)) return [];
    const moved = move > 0 ? Math.min(start + move, highest) : start + move;
    return [{ id, level: proficiencies[clamp(moved, proficiencies)]!, tier: tier ?? 'track' }];
  });
  const order = [...tiers, 'track'];
  const maturity = maturities.indexOf(textOf(childOf(level, 'baseBehaviourMaturity')) ?? '');
  const shown =
    maturity === -1
      ? []
      : behaviours.map((id): Requirement => {
          const move =
            numberAt(childOf(discipline, 'behaviourModifiers'), id) +
            numberAt(childOf(track, 'behaviourModifiers'), id);
          return { id, level: maturities[clamp(maturity + move, maturities)]!, tier: undefined };
        });
  return {
    skills: required.sort((a, b) => order.indexOf(a.tier!) - order.indexOf(b.tier!)),
    behaviours: shown,
  };
}

const tiers = ['core', 'supporting', 'broad'];

function numberAt(node: Node | undefined, key: string): number {
  const text = textOf(entriesOf(node).find(([name]) => name === key)?.[1]);
  const value = Number(text ?? 0);
  return Number.isInteger(value) ? value : 0;
}

function clamp(index: number, scale: readonly string[]): number {
  return Math.min(Math.max(index, 0), scale.length - 1);
}
