/** Files of any kind, as an import reads and writes them; all paths are those of the machine. */
export interface ExchangeFiles {
  kindOf(path: string): 'file' | 'folder' | 'missing';
  /** The bytes of a file; a sentence where it cannot be read or has more than `most`. */
  readBytes(path: string, most: number): Uint8Array | string;
  /** The files below a folder by their paths from it, with forward slashes, in order; hidden ones and links are not. */
  namesBelow(folder: string): readonly string[];
  /**
   * Writes files below a folder, all of them or none: a failure in between takes back what was done. `expected` says
   * what stands in a file so far; a file that is there and not expected, or says something else by now, is never
   * overwritten, and nothing leaves the folder. Gives a sentence where nothing could be written.
   */
  writeAll(folder: string, files: readonly FileToWrite[]): string | undefined;
}

export interface FileToWrite {
  /** The path below the folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text that it replaces; undefined for a new file. */
  readonly expected: string | undefined;
}

/** Whether a path stays below the folder that it is seen from, on every machine. */
export function staysBelow(path: string): boolean {
  const parts = path.split('/');
  return (
    path !== '' &&
    !/[\\:\0]/.test(path) &&
    parts.every(part => part !== '' && part !== '.' && part !== '..' && !/[. ]$/.test(part))
  );
}
