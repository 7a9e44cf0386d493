import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workspace } from '../core/workspace.ts';
import { type Files, holdsManifest, manifestsOf } from './files.ts';

/**
 * Reads the frameworks that those in a workspace import, as far as they lie inside the bounds and are not there yet.
 * A folder that only seems to lie there, because a link leads out, is made known as one outside. Gives what it has read.
 */
export function loadImports(
  workspace: Workspace,
  filesOf: (uri: string) => Files,
  bounds: readonly string[],
): ReadonlySet<string> {
  const read = new Set<string>();
  const seen = new Set<string>();
  for (let folders = workspace.importedFolders; folders.some(folder => !seen.has(folder)); ) {
    for (const folder of folders) {
      if (!seen.has(folder))
        for (const uri of loadFramework(folder, workspace, filesOf(folder), bounds)) read.add(uri);
      seen.add(folder);
    }
    folders = workspace.importedFolders;
  }
  return read;
}

function loadFramework(
  folder: string,
  workspace: Workspace,
  files: Files,
  bounds: readonly string[],
): readonly string[] {
  if (manifestsOf(folder).some(uri => workspace.has(uri)) || !holdsManifest(folder, files)) return [];
  if (files.leadsOut(folder, bounds)) {
    workspace.setOutside(folder);
    return [];
  }
  const { files: listed, troubles } = files.list(folder);
  for (const { uri, trouble } of troubles) workspace.setUnreadable(uri, trouble);
  for (const uri of listed) {
    const { text, trouble } = files.read(uri);
    if (trouble === undefined) workspace.set(TextDocument.create(uri, 'yaml', 1, text));
    else workspace.setUnreadable(uri, trouble);
  }
  return [...troubles.map(({ uri }) => uri), ...listed];
}
