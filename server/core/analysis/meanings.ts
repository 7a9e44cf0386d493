import type { EntityKind } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Entity, Name, Reference } from '../parsed-file.ts';

/** One of the things that a reference may mean. */
export interface Meaning {
  readonly entity: Entity;
  /** The name by which it is meant. */
  readonly name: Name;
  /** How the reference has to be written so that it means this and nothing else. */
  readonly plain: string;
}

/** Every thing that bears the name which a reference is written with, where the reference may look for it. */
export function meaningsOf(model: Model, reference: Reference): readonly Meaning[] {
  const { text, schema } = reference;
  const resolution = model.resolve(reference);
  if (resolution.status !== 'found') return [];
  const slash = schema.within.length === 0 ? text.indexOf('/') + 1 : 0;
  const [prefix, word] = [text.slice(0, slash), text.slice(slash)];
  const named =
    schema.within.length === 0
      ? resolution.model
          .definitionsOf(reference.to as EntityKind, word)
          .flatMap(({ entity, name }) => (name === undefined ? [] : [{ entity, name }]))
      : model
          .candidates(schema, reference)
          .flatMap(entity => entity.names.filter(name => name.text === word).map(name => ({ entity, name })));
  const meanings = named.map(({ entity, name }) => ({ entity, name, plain: prefix + (entity.id ?? word) }));
  return meanings.filter(
    ({ entity }, index) => meanings.findIndex(other => other.entity === entity) === index,
  );
}
