import type { Model } from '../../model.ts';
import { type CardTarget, levelCardAt } from '../card/card-targets.ts';
import { levelsBelow } from '../card/expected-at.ts';
import { type RoleCard, readCard } from '../card/role-card.ts';

/** The cards of the levels that a person has passed on the way to a level, lowest first; none for a role profile. */
export function passedLevels(model: Model, target: CardTarget): readonly RoleCard[] {
  if (target.kind === 'role') return [];
  const { family, level } = target;
  return [...levelsBelow(model, family, level)]
    .reverse()
    .flatMap(lower => levelCardAt(model, family, lower) ?? [])
    .map(card => readCard(model, card));
}
