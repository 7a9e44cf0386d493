/** Where texts are written to. Nothing here throws; files go by their URI. */
export interface Writer {
  /**
   * Puts a text in the place of a file's text, in one step, so that nobody ever reads half of it. A file that does not
   * hold what is expected stays as it is; where nothing is expected, whatever is there is replaced.
   */
  write(uri: string, text: string, expected?: string): WriteTrouble | undefined;
  /** Puts a text behind what a file holds. */
  append(uri: string, text: string): WriteTrouble | undefined;
}

/** Why a file could not be written. */
export type WriteTrouble = 'changed' | 'no-permission' | 'failed';

/** What is wrong, in a sentence for the person at the command line. */
export function wordWriteTrouble(trouble: WriteTrouble): string {
  return words[trouble];
}

const words: Readonly<Record<WriteTrouble, string>> = {
  changed: 'This has changed meanwhile and was not written.',
  'no-permission': 'This cannot be written for lack of permission.',
  failed: 'This cannot be written, the disk reports an error.',
};
