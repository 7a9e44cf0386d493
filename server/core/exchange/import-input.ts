/** One file that a reader is given. */
export interface ImportInput {
  /** Its name, with the folders from the one that was named, such as `skills.csv` or `tracks/platform.yaml`. */
  readonly name: string;
  readonly text: string;
}
