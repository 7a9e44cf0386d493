import type { Entity } from '../parsed-file.ts';
import type { SchemaNode } from '../schema.ts';
import type { Change, ChangeKind, Step } from './change.ts';
import type { Side } from './side.ts';

/** Both sides of a thing that is there before and after. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
  /** What a thing before is afterwards. */
  readonly pairs: ReadonlyMap<Entity, Entity>;
  /** Whether a word occurs in the texts of a version. */
  readonly occurs: Occurs;
}

/** Whether a word, in lower case, occurs anywhere in the texts of the version before or of the one after. */
export type Occurs = (word: string, version: 'before' | 'after') => boolean;

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
  readonly note?: Change['note'];
  /** The thing inside, where the change is about one: a required skill of a role. */
  readonly thing?: string;
  readonly title?: string;
}
