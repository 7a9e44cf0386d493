import type { Standpoint } from '../linking/resolution.ts';
import type { Model } from '../model.ts';
import type { Entity, ParsedFile, Reference } from '../parsed-file.ts';

/** A map of some thing's data on one side of a comparison, with what stands behind it. */
export interface Side {
  readonly model: Model;
  readonly owner: Entity;
  readonly file: ParsedFile;
  readonly data: object;
  /** What holds where the map itself says nothing: the component that it takes over with `use`. */
  readonly shared: Side | undefined;
}

/** A thing's own data as a side. */
export function sideOf(model: Model, owner: Entity): Side {
  return { model, owner, file: owner.file, data: owner.data, shared: undefined };
}

/** The same place one map further in. */
export function inside(side: Side, data: unknown): Side {
  return { ...side, data: typeof data === 'object' && data !== null ? data : {}, shared: undefined };
}

/** An item of a list, with the component that it takes over. */
export function itemSide(side: Side, item: unknown): Side {
  const own = inside(side, item);
  const reference = side.model.referenceAt(own.data, 'use');
  const resolution = reference && side.model.resolve(reference);
  if (resolution?.status !== 'found') return own;
  return { ...own, shared: sideOf(resolution.model, resolution.entity) };
}

/** What stands at a key, in the map itself or behind it. */
export function valueAt(side: Side, key: string): unknown {
  return ownValueAt(side, key) ?? (side.shared && ownValueAt(side.shared, key));
}

/** What the map itself says at a key. */
export function ownValueAt({ data }: Side, key: string): unknown {
  return (data as Readonly<Record<string, unknown>>)[key];
}

/** The references that stand at a key, one or, in a list, several; with the model that resolves them. */
export function referencesAt(
  side: Side,
  key: string,
): { readonly model: Model; readonly references: readonly Reference[] } {
  const { model, data } = writing(side, key);
  const references = model.referencesAt(data, key).filter(({ isKey }) => !isKey);
  return { model, references };
}

/** Where a key stands, or would stand if it were written, for following what it means by default. */
export function standpointAt(side: Side, key: string): Standpoint & { readonly model: Model } {
  const { model, data, file, owner } = writing(side, key);
  return { model, container: data, file, owner: model.entityOf(data) ?? owner };
}

/** The map that says what stands at a key. */
function writing(side: Side, key: string): Side {
  return side.shared !== undefined && ownValueAt(side, key) === undefined ? side.shared : side;
}
