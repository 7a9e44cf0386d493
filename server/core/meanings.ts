import type { EntityKind } from './generated/types.ts';
import type { Model } from './model.ts';
import type { Entity, Name, Reference } from './parsed-file.ts';

/** One of the things that a reference may mean. */
export interface Meaning {
  readonly entity: Entity;
  /** The name by which it is meant. */
  readonly name: Name;
  /** How the reference has to be written so that it means this and nothing else. */
  readonly plain: string;
}

/** Whether more than one thing bears the name that a reference is written with; a quick look, true where it is in doubt. */
export function mayMeanSeveral(model: Model, { schema, text, to }: Reference, found: Entity): boolean {
  if (schema.within.length > 1) return true;
  if (schema.within.length === 0) {
    const word = text.slice(text.indexOf('/') + 1);
    const owning = model.file(found.file.uri) === undefined ? [...model.imports.values()] : [{ model }];
    return owning.some(({ model }) => (model?.definitionsOf(to as EntityKind, word).length ?? 0) > 1);
  }
  const siblings = found.parent === undefined ? [] : model.childrenOf(found.parent, found.kind);
  return siblings.filter(({ names }) => names.some(name => name.text === text)).length > 1;
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
