import { uriOfPath } from '../../files/disk.ts';
import type { Files } from '../../files/files.ts';
import { importBounds } from '../../files/import-bounds.ts';
import { type LoadedWorkspace, loadWorkspace } from '../../files/load-workspace.ts';
import type { Host } from '../host.ts';

/** Reads what these files and folders (URIs) belong to, with the imports that the working directory allows. */
export function loadNamed(
  targets: readonly string[],
  host: Host,
  files: Files = host.files,
): LoadedWorkspace {
  return loadWorkspace(targets, files, importBounds(targets, files, uriOfPath(host.cwd)));
}
