import type { EntityKind } from '../generated/types.ts';

/** What a writer tells about its run: how much it wrote, and every thing that the target could not hold as it is. */
export interface ExportReport {
  readonly written: readonly WrittenCount[];
  readonly notes: readonly ExportNote[];
}

/** How many things of one kind were written. */
export interface WrittenCount {
  readonly what: string;
  readonly count: number;
}

/**
 * What happened to one thing of the framework.
 * - `left-out`: some of its keys, or all of it, have no place in the target.
 * - `changed`: it is written, but not as it stands, for the reason that the message gives.
 * - `unread`: a part of a file that cannot be read, and so cannot be written either.
 */
export interface ExportNote {
  readonly kind: 'left-out' | 'changed' | 'unread';
  /** The thing; undefined for what belongs to a whole file. */
  readonly thing: { readonly kind: EntityKind; readonly id: string | undefined } | undefined;
  /** The keys that are concerned; empty where it is the whole thing. */
  readonly keys: readonly string[];
  readonly uri: string;
  /** The line on which the thing begins, from 1. */
  readonly line: number;
  /** One sentence in the author's words that names the thing. */
  readonly message: string;
}
