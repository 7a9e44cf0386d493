import type { Model } from '../../model.ts';
import type { Entity } from '../../parsed-file.ts';
import { linkToRole, plainLink } from './card-link.ts';
import type { CardLink } from './role-card.ts';

/** The moves from a role that its ladder does not imply. */
export function movesOf(model: Model, role: Entity<'role'>): readonly CardLink[] {
  return model.referencesAt(role.data, 'next').map(reference => {
    const resolution = model.resolve(reference);
    if (resolution.status !== 'found') return plainLink(reference.text);
    return linkToRole(model, resolution.entity);
  });
}
