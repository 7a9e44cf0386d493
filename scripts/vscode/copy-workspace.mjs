import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Settings without which VS Code draws over the editor, or waits for a network that is not there. */
export const calm = {
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.enabled': false,
};

/** Copies a folder into a temporary one, with workspace settings of its own; yields the copy's path. */
export function copyWorkspace(workspace, temporary, settings = {}) {
  const copy = path.join(temporary, 'workspace');
  cpSync(workspace, copy, { recursive: true });
  mkdirSync(path.join(copy, '.vscode'), { recursive: true });
  writeFileSync(path.join(copy, '.vscode/settings.json'), JSON.stringify({ ...calm, ...settings }, null, 2));
  return copy;
}
