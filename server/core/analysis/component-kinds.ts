import type { EntityKind } from '../generated/types.ts';
import { entitySchemas } from '../schema.ts';

/** The kinds of things that a role profile is made of besides skills, in the order of its sections. */
export const componentKinds: readonly EntityKind[] = [...entitySchemas]
  .filter(([kind, { idKeys }]) => kind !== 'skill' && idKeys.includes('code'))
  .map(([kind]) => kind);
