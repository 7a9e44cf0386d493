/** One file that a reader is given. */
export interface ImportInput {
  /** Its name, with the folders from the one that was named, such as `skills.csv` or `tracks/platform.yaml`. */
  readonly name: string;
  /** Its text; what the bytes give where they are no text. */
  readonly text: string;
  /** Its bytes; only for formats that are no text. */
  readonly bytes?: Uint8Array;
}
