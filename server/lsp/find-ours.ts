import { folderOf, isManifest, isWithin, pathBelow } from '../core/uri.ts';
import { type Files, isYamlName } from '../files/files.ts';
import { frameworkAround, liesInFramework } from '../files/framework-around.ts';

/** Where files of ours are looked for. All URIs are canonical. */
export interface Places {
  readonly folders: readonly { readonly uri: string; readonly isNamed: (path: string) => boolean }[];
  /** Files that are ours wherever they are. */
  readonly chosen: ReadonlySet<string>;
  readonly open: readonly string[];
}

/** The files that are ours, and the frameworks that they belong to. */
export interface Ours {
  readonly files: ReadonlySet<string>;
  /** The folders with a manifest. */
  readonly roots: ReadonlySet<string>;
  /** Those of them that lie around an open file but not in a folder of the editor. */
  readonly strays: readonly string[];
}

/** Looks for all YAML below a manifest in the editor's folders and around its open files, and for what the user named. */
export function findOurs(places: Places, filesOf: (uri: string) => Files): Ours {
  const list = (folder: string) => filesOf(folder).list(folder).files;
  const listed = places.folders.flatMap(({ uri }) => list(uri));
  const inside = new Set(listed.filter(isManifest).map(folderOf));
  const around = places.open
    .filter(uri => !liesInFramework(uri, inside))
    .map(uri => rootAround(uri, filesOf))
    .filter(root => root !== undefined)
    .filter(root => !places.folders.some(folder => isWithin(root, folder.uri)));
  const strays = [...new Set(around)];
  const roots = new Set([...inside, ...strays]);
  const candidates = [...listed, ...strays.flatMap(list), ...places.open, ...places.chosen];
  return { files: new Set(candidates.filter(uri => isOurs(uri, places, roots))), roots, strays };
}

/** Whether a file is ours, given the folders that have a manifest. */
export function isOurs(uri: string, { folders, chosen }: Places, roots: ReadonlySet<string>): boolean {
  if (chosen.has(uri)) return true;
  const isNamed = folders.some(
    folder => isWithin(uri, folder.uri) && folder.isNamed(pathBelow(uri, folder.uri)),
  );
  return isNamed || (isYamlName(uri) && liesInFramework(uri, roots));
}

/** The folder of the framework that an open file lies in, though it may lie outside of all folders of the editor. */
export function rootAround(uri: string, filesOf: (uri: string) => Files): string | undefined {
  if (!isYamlName(uri)) return undefined;
  return isManifest(uri) ? folderOf(uri) : frameworkAround(folderOf(uri), filesOf(uri));
}
