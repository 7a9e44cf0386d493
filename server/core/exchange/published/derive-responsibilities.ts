import type { Node } from 'yaml';
import { addTo } from '../../grouping.ts';
import { childOf, textOf } from '../writing/yaml-source.ts';
import type { Requirement } from './derive-requirements.ts';
import { type ForwardImpactSkill, proficiencies, responsibilityKeys } from './forward-impact-skills.ts';

interface Ingredients {
  /** What the role requires of skills. */
  readonly required: readonly Requirement[];
  readonly skills: readonly ForwardImpactSkill[];
  /** The roots of the capabilities, by their ids. */
  readonly capabilities: ReadonlyMap<string, Node>;
  readonly isManagement: boolean;
}

/**
 * What a role of a Forward Impact standard is responsible for. Source: the standard's own derivation. Each capability
 * gives the sentence for the highest proficiency that the role requires of its skills, none for awareness; those of
 * the highest proficiency come first, then those of which most skills have it, then by the rank of the capability.
 */
export function deriveResponsibilities(ingredients: Ingredients): readonly string[] {
  const { required, skills, capabilities, isManagement } = ingredients;
  const capabilityOf = new Map(skills.map(({ id, capability }) => [id, capability]));
  const reached = new Map<string, number[]>();
  for (const { id, level } of required) {
    addTo(reached, capabilityOf.get(id)!, proficiencies.indexOf(level));
  }
  const key = responsibilityKeys[isManagement ? 1 : 0];
  const found = [...reached].flatMap(([capability, levels]) => {
    const root = capabilities.get(capability);
    const highest = Math.max(...levels);
    const text = textOf(childOf(childOf(root, key), proficiencies[highest] ?? ''));
    if (text === undefined || highest === 0) return [];
    const count = levels.filter(level => level === highest).length;
    const rank = Number(textOf(childOf(root, 'ordinalRank')) ?? Number.NaN);
    return [{ text: text.trim().replace(/\s+/g, ' '), highest, count, rank: rank > 0 ? rank : last }];
  });
  return found
    .sort((a, b) => b.highest - a.highest || b.count - a.count || a.rank - b.rank)
    .map(({ text }) => text);
}

/** Behind every rank that a capability can have. */
const last = Number.MAX_SAFE_INTEGER;
