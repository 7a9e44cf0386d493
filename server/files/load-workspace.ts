import { TextDocument } from 'vscode-languageserver-textdocument';
import { looksLikeFramework } from '../core/looks-like-framework.ts';
import { folderOf, isManifest, isWithin } from '../core/uri.ts';
import { Workspace } from '../core/workspace.ts';
import type { Files, FileTrouble, Trouble } from './files.ts';
import { frameworkAround } from './framework-around.ts';
import { listYaml } from './list-yaml.ts';
import { loadBaselines } from './load-baselines.ts';
import { loadImports } from './load-imports.ts';

/** The frameworks and lone files that some files and folders belong to. */
export interface LoadedWorkspace {
  readonly workspace: Workspace;
  /** The files that were asked for, without those that a manifest excludes. All others are there to be referred to. */
  readonly named: ReadonlySet<string>;
  /** What is part of a framework that was asked for, in whole or in part, and cannot be read. */
  readonly troubles: readonly FileTrouble[];
  /** What cannot be read, so that nobody knows whether it is ours. */
  readonly doubts: readonly FileTrouble[];
  /** How many YAML files are in no framework and do not look like ours. */
  readonly leftAlone: number;
}

/**
 * Reads what files and folders (URIs) belong to. A manifest in or above them brings in its whole framework, of which
 * what lies in the named place is asked for. Without one a folder gives the files that look like ours, each alone, and
 * a file is taken as it is. Imported frameworks are read where they lie inside the bounds or a framework so found.
 * Throws `TooManyFiles`.
 */
export function loadWorkspace(
  targets: readonly string[],
  files: Files,
  bounds: readonly string[],
): LoadedWorkspace {
  const places = targets.map(target => placeOf(target, files));
  const reach = [...bounds, ...places.flatMap(({ root }) => root ?? [])];
  const workspace = new Workspace(reach);
  const found = findAll(places, files);
  const isOurs = membership(places, found);
  const troubled: FileTrouble[] = [];
  const doubts: FileTrouble[] = [];
  let leftAlone = 0;
  for (const [uri, listed] of found) {
    const { text, trouble } = listed === undefined ? files.read(uri) : { text: '', trouble: listed };
    if (isOurs(uri) || (trouble === undefined && looksLikeFramework(text))) {
      if (trouble === undefined) workspace.set(TextDocument.create(uri, 'yaml', 1, text));
      else {
        workspace.setUnreadable(uri, trouble);
        troubled.push({ uri, trouble });
      }
    } else if (trouble === undefined) {
      leftAlone++;
    } else {
      doubts.push({ uri, trouble });
    }
  }
  loadImports(workspace, () => files, reach);
  loadBaselines(workspace, files);
  const read = new Set(workspace.models.flatMap(model => model.files.map(file => file.uri)));
  const named = new Set([...read].filter(uri => places.some(({ target }) => isWithin(uri, target))));
  return { workspace, named, troubles: troubled.filter(({ uri }) => read.has(uri)), doubts, leftAlone };
}

/** A file or folder that was asked for, with the framework around it. */
interface Place {
  readonly target: string;
  readonly isFolder: boolean;
  readonly root: string | undefined;
}

function placeOf(target: string, files: Files): Place {
  const isFolder = files.kindOf(target) === 'folder';
  return { target, isFolder, root: frameworkAround(isFolder ? target : folderOf(target), files) };
}

/** Everything that could matter, each once, with what was wrong with it when folders were listed. */
function findAll(places: readonly Place[], files: Files): ReadonlyMap<string, Trouble | undefined> {
  const folders = new Set(places.flatMap(({ target, isFolder, root }) => root ?? (isFolder ? target : [])));
  const found = new Map<string, Trouble | undefined>();
  for (const folder of folders) {
    const listing = listYaml(folder, files);
    for (const uri of listing.files) found.set(uri, undefined);
    for (const { uri, trouble } of listing.troubles) found.set(uri, trouble);
  }
  for (const { target, isFolder } of places)
    if (!isFolder && !found.has(target)) found.set(target, undefined);
  return found;
}

/** A test for what is ours whatever it holds: it was named itself or lies below a manifest. */
function membership(
  places: readonly Place[],
  found: ReadonlyMap<string, Trouble | undefined>,
): (uri: string) => boolean {
  const named = new Set(places.filter(({ isFolder }) => !isFolder).map(({ target }) => target));
  const roots = new Set([...found.keys()].filter(isManifest).map(folderOf));
  const known = new Map<string, boolean>();
  const isBelowManifest = (folder: string): boolean => {
    const answer =
      known.get(folder) ??
      (roots.has(folder) || (folderOf(folder) !== folder && isBelowManifest(folderOf(folder))));
    known.set(folder, answer);
    return answer;
  };
  return uri => named.has(uri) || isBelowManifest(folderOf(uri));
}
