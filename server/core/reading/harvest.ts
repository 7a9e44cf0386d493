import type { Alias, Node } from 'yaml';
import type { Located, ParsedFile } from '../parsed-file.ts';

/** What one reading of a file gathers. */
export interface Harvest {
  readonly file: Mutable<ParsedFile>;
  readonly located: WeakMap<object, Located>;
  /** What each YAML alias stands for. */
  readonly targets: Map<Alias, Node>;
  /** How many values YAML aliases have repeated so far. */
  expanded: number;
}

/** A thing while it is read: its lists still grow. */
export type Mutable<T> = {
  -readonly [K in keyof T]: K extends 'path' ? T[K] : T[K] extends readonly (infer U)[] ? U[] : T[K];
};
