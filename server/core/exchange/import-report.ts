/** What a reader tells about its run: how much it read, and every place that the author should know of. */
export interface ImportReport {
  readonly read: readonly ReadCount[];
  readonly notes: readonly ImportNote[];
}

/** How many things of one kind were read, under the name that the source gives them. */
export interface ReadCount {
  readonly what: string;
  readonly count: number;
}

/**
 * One place of the input that the author should know of.
 * - `guessed`: the input does not say it, the reader decided; worth a look.
 * - `rewritten`: printed words that became a value, such as “Familiar with” the depth `familiar-with`.
 * - `left-out`: words that belong to the page, not to its content.
 * - `dropped`: content that is not written, for the reason that the message gives.
 * - `kept-aside`: words that have no place in the format and stand under a key that starts with `x-`.
 * - `damaged`: a text that the page itself has cut, or a form that other readers refuse.
 * - `missing`: something that the page does not say, and that was not invented.
 */
export interface ImportNote {
  readonly kind: 'guessed' | 'rewritten' | 'left-out' | 'dropped' | 'kept-aside' | 'damaged' | 'missing';
  /** The file of the input, where it has several. */
  readonly file?: string;
  /** The line of the input, from 1. */
  readonly line: number;
  /** The words of the input that the note is about. */
  readonly text: string;
  /** One sentence in the author's words. */
  readonly message: string;
}
