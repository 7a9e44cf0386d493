import { folderOf, foldersUpFrom, resolveUri } from '../core/uri.ts';
import type { Files } from './files.ts';
import { frameworkAround } from './framework-around.ts';

/**
 * The folders that `imports:` may not leave, for files and folders (URIs) that were named: the root of the git
 * repository around the framework, else the folder that is worked in; and a folder that was named itself. Nothing
 * above them is ever read for an import.
 */
export function importBounds(places: readonly string[], files: Files, worksIn?: string): readonly string[] {
  const bounds = places.flatMap(place => {
    const isFolder = files.kindOf(place) === 'folder';
    const start = isFolder ? place : folderOf(place);
    const around = repositoryAround(frameworkAround(start, files) ?? start, files) ?? worksIn;
    return [...(around === undefined ? [] : [around]), ...(isFolder ? [place] : [])];
  });
  return [...new Set(bounds)];
}

/** The nearest folder upwards with a `.git`, which is a file in a submodule or a second working tree. */
function repositoryAround(start: string, files: Files): string | undefined {
  for (const folder of foldersUpFrom(start))
    if (files.kindOf(resolveUri(folder, '.git')) !== 'missing') return folder;
  return undefined;
}
