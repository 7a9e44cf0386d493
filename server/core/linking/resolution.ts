import type { Model } from '../model.ts';
import type { Entity, Name, ParsedFile } from '../parsed-file.ts';

/** Another framework that this one draws on. */
export interface Import {
  readonly from: string;
  /** The framework found there; undefined where there is none that may be used. */
  readonly model: Model | undefined;
  readonly trouble: 'missing' | 'outside' | 'other-id' | undefined;
  /** The id that the manifest found there gives itself. */
  readonly foundId: string | undefined;
}

/** What a reference leads to. */
export type Resolution =
  | {
      readonly status: 'found';
      readonly entity: Entity;
      readonly name: Name | undefined;
      readonly model: Model;
    }
  /** Written as one of the words that stand for themselves, such as `not-applicable`. */
  | { readonly status: 'word' }
  /** Not the name of a thing but a tag, such as a competency's thread. */
  | { readonly status: 'tag' }
  /** Nothing of this name is defined where it must be; `scopes` are the things that were looked in. */
  | {
      readonly status: 'unresolved';
      readonly candidates: readonly Entity[];
      readonly scopes: readonly Entity[];
    }
  /** It cannot be told, because something around it is broken and reported there. */
  | { readonly status: 'blocked' };

/** A place from which a thing is referred to, written or not; it may lie in another wording of one of the files. */
export interface Standpoint {
  readonly container: object;
  readonly owner: Entity | undefined;
  readonly file: ParsedFile;
}

/** Where the things that a place may name are to be found. */
export interface Scopes {
  readonly state: 'framework' | 'inside' | 'word' | 'blocked';
  readonly entities: readonly Entity[];
}

/** A thing under one of its names; under none where the file names it. */
export interface Definition {
  readonly entity: Entity;
  readonly name: Name | undefined;
}
