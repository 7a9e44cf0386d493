import type { Files, Listing } from './files.ts';

/** The most YAML files that are looked through below one folder; more are nobody's frameworks but a whole disk. */
export const mostFiles = 20_000;

/** A folder holds more YAML files than are looked through. */
export class TooManyFiles extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`More than ${mostFiles} YAML files lie below ${folder}.`);
    this.folder = folder;
  }
}

/** The YAML files below a folder. Throws `TooManyFiles` as soon as there are more than are looked through. */
export function listYaml(folder: string, files: Files): Listing {
  const listing = files.list(folder, mostFiles);
  if (listing.files.length > mostFiles) throw new TooManyFiles(folder);
  return listing;
}
