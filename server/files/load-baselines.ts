import type { Workspace } from '../core/workspace.ts';
import type { Files } from './files.ts';

/** Reads the lists of known findings of a workspace's frameworks, as far as they are there. */
export function loadBaselines(workspace: Workspace, files: Files): void {
  for (const uri of workspace.baselineFiles) loadBaseline(uri, workspace, files);
}

/** Reads one list anew. What cannot be read counts as damaged, what is not there as no list. */
export function loadBaseline(uri: string, workspace: Workspace, files: Files): void {
  const { text, trouble } = files.read(uri);
  workspace.setBaseline(uri, trouble === 'missing' ? undefined : trouble === undefined ? text : '');
}
