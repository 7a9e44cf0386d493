/** Where written cards and sites go; all paths are those of the machine, and `shown` is how sentences call them. */
export interface OutputFiles {
  /** Writes one file whole or not at all, in the place of one of this name; a sentence where that is not possible. */
  writeFile(path: string, content: string | Uint8Array, shown: string): string | undefined;
  /**
   * Writes a site into a folder that is missing, empty or a site that was written before: its pages are replaced, those
   * no longer there are removed, and every other file stays as it is. A sentence where that is not possible; then the
   * site before it is still whole, or the next writing makes it so.
   */
  writeSite(folder: string, files: ReadonlyMap<string, string>, shown: string): string | undefined;
}

/** The file by which a folder is known as a site that may be written anew; it lists what was written. */
export const siteMarker = '.rolewright-site.json';

/** The files that a marker lists; undefined where it is none. Nothing on the list lies outside of its folder. */
export function readMarker(text: string): readonly string[] | undefined {
  try {
    const { files } = JSON.parse(text) as { readonly files?: unknown };
    if (!Array.isArray(files)) return undefined;
    return files.filter((path): path is string => typeof path === 'string' && isPlain(path));
  } catch {
    return undefined;
  }
}

/** The text of a marker. */
export function markerOf(files: Iterable<string>): string {
  return `${JSON.stringify({ note: 'Written by “rolewright site”. The files listed here are replaced when it is written again.', files: [...files].sort() }, undefined, 2)}\n`;
}

/** Whether a path is made of plain names, so that it stays below its folder on every system. */
export function isPlain(path: string): boolean {
  return path.split('/').every(name => /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(name) && !name.endsWith('.'));
}
