import type { Model } from '../model.ts';
import type { Entity, Reference } from '../parsed-file.ts';
import type { SchemaNode } from '../schema.ts';
import { isSameThing } from './same-thing.ts';
import { referencesAt, type Side, standpointAt } from './side.ts';

/** What a key names. */
export interface Named {
  /** The name as it is written. */
  readonly text: string;
  /** What people call the thing; a word where no thing is meant. */
  readonly title: string;
  /** The thing, and the framework that it is in; undefined where none is meant or found. */
  readonly entity: Entity | undefined;
  readonly model: Model | undefined;
  /** Whether it is a word that stands for itself, such as `not-applicable`. */
  readonly isWord: boolean;
}

/** What a key names, be it written or by default. */
export function namedAt(side: Side, key: string, schema: SchemaNode): Named | undefined {
  const { model, references } = referencesAt(side, key);
  const [reference] = references;
  if (reference !== undefined) return named(reference, model);
  if (schema.derived === undefined && schema.fallback === undefined) return undefined;
  const from = standpointAt(side, key);
  const entity = from.model.follow(from, key);
  if (entity === undefined) return undefined;
  const owner = from.model.owning(entity.file);
  return { text: entity.id ?? '', title: owner.titleOf(entity), entity, model: owner, isWord: false };
}

/** What a list of names at a key names, in its order. */
export function allNamedAt(side: Side, key: string): readonly Named[] {
  const { model, references } = referencesAt(side, key);
  return references.map(reference => named(reference, model));
}

function named(reference: Reference, model: Model): Named {
  const { text } = reference;
  const resolution = model.resolve(reference);
  if (resolution.status === 'found') {
    const { entity, model: owner } = resolution;
    return { text, title: owner.titleOf(entity), entity, model: owner, isWord: false };
  }
  const isWord = resolution.status === 'word';
  return { text, title: isWord ? inWords(text) : text, entity: undefined, model: undefined, isWord };
}

/** Whether both sides name the same, be it under another name. */
export function isSameNamed(
  old: Named | undefined,
  now: Named | undefined,
  pairs: ReadonlyMap<Entity, Entity>,
): boolean {
  if (old === undefined || now === undefined) return old === now;
  if (old.entity === undefined || now.entity === undefined) return old.text === now.text;
  return isSameThing(old.entity, now.entity, pairs);
}

/** A word of the language as people write it: `not-applicable` is “not applicable”. */
export function inWords(text: string): string {
  return text.replaceAll('-', ' ');
}

/** A key as people write it: `googleSheetId` is “google sheet id”. */
export function keyInWords(key: string): string {
  return key.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`).replace(/\burl$/, 'URL');
}
