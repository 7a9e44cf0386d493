import type { Model } from '../model.ts';
import type { Entity } from '../parsed-file.ts';
import type { SchemaNode } from '../schema.ts';
import type { Change, ChangeKind, Step } from './change.ts';

/** Both sides of a thing that is there before and after. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** What a thing before is afterwards. */
  readonly pairs: ReadonlyMap<Entity, Entity>;
}

/** A map of some thing's data on one side. */
export interface Side {
  readonly model: Model;
  readonly owner: Entity;
  readonly data: object;
}

/** A key that the language knows, on both sides. */
export interface Field {
  readonly key: string;
  readonly label: string;
  readonly schema: SchemaNode;
}

/** What changed at a key, before it is known which thing it is about. */
export interface FieldChange {
  readonly kind: ChangeKind;
  readonly part: string | undefined;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly words: Change['words'];
  readonly step: Step;
  /** The thing inside, where the change is about one: a required skill of a role. */
  readonly thing?: string;
  readonly title?: string;
}

/** What stands at a key of a side. */
export function valueAt({ data }: Side, key: string): unknown {
  return (data as Readonly<Record<string, unknown>>)[key];
}

/** The same place one map further in. */
export function inside(side: Side, data: unknown): Side {
  return { ...side, data: typeof data === 'object' && data !== null ? data : {} };
}
