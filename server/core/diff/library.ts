import { fold } from '../analysis/similarity.ts';
import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';

/**
 * Whether a shared component of one version stands inside of roles in the other and is used in its own. What is said of
 * it is said at those roles; that it is written elsewhere, nobody sees on a card.
 */
export function isMovedComponent(thing: Entity, own: Model, other: Model): boolean {
  if (!componentKinds.has(thing.kind)) return false;
  const title = fold(own.titleOf(thing));
  const isInline = other
    .entities(thing.kind)
    .some(
      one =>
        one.parent?.kind === 'role' &&
        (fold(other.titleOf(one)) === title || one.names.some(({ text }) => text === thing.id)),
    );
  return isInline && own.referencesTo(thing).some(({ owner }) => owner?.kind === 'role');
}

const componentKinds: ReadonlySet<string> = new Set([
  'background',
  'workActivity',
  'knowledge',
  'training',
  'developmentActivity',
  'qualification',
]);
