import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workspace } from '../core/workspace.ts';
import { type Files, holdsManifest } from './files.ts';

/**
 * Reads the frameworks that those in a workspace import, as far as they lie inside the bounds and are not there yet.
 * A folder that only seems to lie there, because a link leads out, is made known as one outside.
 */
export function loadImports(workspace: Workspace, files: Files, bounds: readonly string[]): void {
  const seen = new Set<string>();
  for (let folders = workspace.importedFolders; folders.some(folder => !seen.has(folder)); ) {
    for (const folder of folders) {
      if (!seen.has(folder)) loadFramework(folder, workspace, files, bounds);
      seen.add(folder);
    }
    folders = workspace.importedFolders;
  }
}

function loadFramework(folder: string, workspace: Workspace, files: Files, bounds: readonly string[]): void {
  if (!holdsManifest(folder, files)) return;
  if (files.leadsOut(folder, bounds)) {
    workspace.setOutside(folder);
    return;
  }
  const listing = files.list(folder);
  for (const { uri, trouble } of listing.troubles) workspace.setUnreadable(uri, trouble);
  for (const uri of listing.files) {
    if (workspace.has(uri)) continue;
    const { text, trouble } = files.read(uri);
    if (trouble === undefined) workspace.set(TextDocument.create(uri, 'yaml', 1, text));
    else workspace.setUnreadable(uri, trouble);
  }
}
