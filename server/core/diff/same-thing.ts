import type { Entity } from '../parsed-file.ts';

/** Whether a thing of the version before is one of the version after: its heir, or what has its name in an import. */
export function isSameThing(old: Entity, now: Entity, pairs: ReadonlyMap<Entity, Entity>): boolean {
  const heir = pairs.get(old);
  if (heir !== undefined) return heir === now;
  return old.kind === now.kind && (old.id === now.id || now.names.some(({ text }) => text === old.id));
}
