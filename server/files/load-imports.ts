import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workspace } from '../core/workspace.ts';
import { type Files, holdsManifest } from './files.ts';

/** Reads the frameworks that those in a workspace import, as far as they lie inside the bounds and are not there yet. */
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
  if (!holdsManifest(folder, files) || files.leadsOut(folder, bounds)) return;
  for (const uri of files.list(folder).files)
    if (!workspace.has(uri)) workspace.set(TextDocument.create(uri, 'yaml', 1, files.read(uri).text));
}
