import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import { entitySchemas } from '../schema.ts';

/** An id made from words that no other thing of the kind has where it must be unique; undefined where none can be made. */
export function freeId(model: Model, entity: Entity, words: string): string | undefined {
  const stem = idFrom(words);
  if (stem === '') return undefined;
  const isLocal = entitySchemas.get(entity.kind)?.scope === 'parent' && entity.parent !== undefined;
  const taken = (id: string) =>
    isLocal
      ? model
          .childrenOf(entity.parent!, entity.kind)
          .some(({ names }) => names.some(({ text }) => text === id))
      : model.definitionsOf(entity.kind, id).length > 0;
  for (let number = 1; number < 1000; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken(id)) return id;
  }
  return undefined;
}

/** Words as an id: `Rope work` becomes `rope-work`; empty where nothing is left of them. */
export function idFrom(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id.length > 60 ? id.slice(0, 60).replace(/-[^-]*$/, '') : id;
}
