import { folderOf, foldersUpFrom, nameOf } from '../core/uri.ts';
import { type Files, holdsManifest, isIgnoredFolder } from './files.ts';

/** The nearest folder upwards with a manifest. */
export function frameworkAround(start: string, files: Files): string | undefined {
  return nearestAround(start, folder => holdsManifest(folder, files));
}

/** Whether a file lies below one of these frameworks, each given by its folder. */
export function liesInFramework(uri: string, roots: ReadonlySet<string>): boolean {
  return nearestAround(folderOf(uri), folder => roots.has(folder)) !== undefined;
}

/** What is in a hidden folder does not belong to a framework around it. */
function nearestAround(start: string, isRoot: (folder: string) => boolean): string | undefined {
  for (const folder of foldersUpFrom(start)) {
    if (isRoot(folder)) return folder;
    if (isIgnoredFolder(nameOf(folder))) return undefined;
  }
  return undefined;
}
