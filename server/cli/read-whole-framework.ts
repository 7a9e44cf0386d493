import type { Model } from '../core/model.ts';
import { wordUnreadable } from '../core/reading/unreadable.ts';
import { uriOfPath } from '../files/disk.ts';
import { loadWorkspace } from '../files/load-workspace.ts';
import { CannotRun } from './cannot-run.ts';
import type { Host } from './host.ts';
import { shownPath, uriOfNamed } from './paths.ts';

/**
 * The one framework of a folder or around a file; throws `CannotRun` where there is none, where there are several and
 * where files cannot be had. Tells where a file is broken; `lost` completes “what stands there …”.
 */
export function readWholeFramework(path: string, lost: string, host: Host): Model {
  const uri = uriOfNamed(path, host);
  const { workspace, named, troubles } = loadWorkspace([uri], host.files, [uriOfPath(host.cwd), uri]);
  const [trouble] = troubles;
  if (trouble !== undefined)
    throw new CannotRun(`“${shownPath(trouble.uri, host.cwd)}”: ${wordUnreadable(trouble.trouble)}`);
  const models = workspace.models.filter(model => model.files.some(file => named.has(file.uri)));
  const [model, ...others] = models;
  if (model === undefined) throw new CannotRun(`“${path}” holds no competency framework.`);
  if (others.length > 0) {
    const places = models.map(({ root }) => shownPath(root, host.cwd)).join(', ');
    throw new CannotRun(`“${path}” holds ${models.length} frameworks. Name one of them: ${places}.`);
  }
  for (const { uri: file, brokenAt, source } of model.files) {
    if (brokenAt === undefined) continue;
    const line = source.positionAt(brokenAt).line + 1;
    const name = shownPath(file, host.cwd);
    host.stderr.write(`“${name}” cannot be read from line ${line} on; what stands there ${lost}.\n`);
  }
  return model;
}
