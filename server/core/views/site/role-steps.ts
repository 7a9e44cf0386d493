import { rolesOn } from '../../analysis/role-chains.ts';
import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { movesOf } from '../card/card-moves.ts';
import { cardKey } from '../card/card-targets.ts';
import { comparisonKey } from '../view-key.ts';

/**
 * The comparisons of each role with the one that follows it: the next on its ladder, and those that it names itself.
 * There are no more than a few for each role.
 */
export function roleSteps(model: Model): readonly string[] {
  const climbs = [...rolesOn(model).values()]
    .flat()
    .flatMap(({ roles }) =>
      roles.slice(1).map(({ role }, index) => comparisonKey(keyOf(roles[index]!.role), keyOf(role))),
    );
  const moves = model.entities('role').flatMap(role =>
    movesOf(model, role)
      .slice(0, mostMoves)
      .flatMap(({ key }) =>
        key === undefined || key === keyOf(role) ? [] : comparisonKey(keyOf(role), key),
      ),
  );
  return [...climbs, ...moves];
}

const mostMoves = 4;

function keyOf(entity: Entity<'role'>): string {
  return cardKey({ kind: 'role', entity });
}
