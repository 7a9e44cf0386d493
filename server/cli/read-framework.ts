import type { Model } from '../core/model.ts';
import { wordUnreadable } from '../core/reading/unreadable.ts';
import { uriOfPath } from '../files/disk.ts';
import { loadWorkspace } from '../files/load-workspace.ts';
import { CannotRun } from './cannot-run.ts';
import type { Host } from './host.ts';
import { uriOfNamed } from './paths.ts';

/** The framework around a file that was named; throws `CannotRun` where it cannot be read. */
export function readFramework(path: string, host: Host): { readonly model: Model; readonly uri: string } {
  const uri = uriOfNamed(path, host);
  if (host.files.kindOf(uri) === 'folder')
    throw new CannotRun(`“${path}” is a folder. Name one of its files.`);
  const { workspace, troubles } = loadWorkspace([uri], host.files, [uriOfPath(host.cwd)]);
  const trouble = troubles.find(candidate => candidate.uri === uri);
  if (trouble !== undefined) throw new CannotRun(`“${path}”: ${wordUnreadable(trouble.trouble)}`);
  const model = workspace.modelOf(uri);
  const file = model?.file(uri);
  if (model === undefined || file === undefined)
    throw new CannotRun(
      workspace.isMapping(uri)
        ? `“${path}” is the mapping of a table, not a part of a framework.`
        : `“${path}” is excluded by the manifest of its framework.`,
    );
  if (file.brokenAt !== undefined) {
    const line = file.source.positionAt(file.brokenAt).line + 1;
    host.stderr.write(
      `“${path}” cannot be read from line ${line} on; what stands there is not on the page.\n`,
    );
  }
  return { model, uri };
}
