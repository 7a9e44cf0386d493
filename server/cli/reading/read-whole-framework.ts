import type { Model } from '../../core/model.ts';
import { wordUnreadable } from '../../core/reading/unreadable.ts';
import { folderOf, isManifest } from '../../core/uri.ts';
import { listYaml } from '../../files/list-yaml.ts';
import { CannotRun } from '../cannot-run.ts';
import { few } from '../choosing/few.ts';
import type { Host } from '../host.ts';
import { readingNotes } from '../notes/reading-notes.ts';
import { notAPart, shownPath, uriOfNamed } from '../paths.ts';
import { askedModels } from './asked-models.ts';
import { loadNamed } from './load-named.ts';

/**
 * The one framework of a folder or around a file; throws `CannotRun` where there is none, where there are several and
 * where files cannot be had. Tells where a file is broken and which imported framework is not at hand; `lost` completes
 * “what stands there …”.
 */
export function readWholeFramework(path: string, lost: string, host: Host): Model {
  const uri = uriOfNamed(path, host);
  if (host.files.kindOf(uri) === 'folder') requireOne(path, manifestsBelow(uri, host), host);
  const loaded = loadNamed([uri], host);
  const [trouble] = loaded.troubles;
  if (trouble !== undefined)
    throw new CannotRun(`“${shownPath(trouble.uri, host.cwd)}”: ${wordUnreadable(trouble.trouble)}`);
  const models = askedModels(loaded);
  requireOne(
    path,
    models.map(({ root }) => root),
    host,
  );
  const [model] = models;
  if (model === undefined) {
    const isFile = host.files.kindOf(uri) === 'file';
    throw new CannotRun(
      isFile ? notAPart(path, loaded.workspace.isMapping(uri)) : `“${path}” holds no competency framework.`,
    );
  }
  for (const note of readingNotes(model, lost, host.cwd)) host.stderr.write(`${note}\n`);
  return model;
}

/** The folders with a manifest: where there are several, nothing need be read to know it. */
function manifestsBelow(folder: string, { files }: Host): readonly string[] {
  return [...new Set(listYaml(folder, files).files.filter(isManifest).map(folderOf))];
}

function requireOne(path: string, roots: readonly string[], { cwd }: Host): void {
  if (roots.length < 2) return;
  const places = few(roots.map(root => shownPath(root, cwd)));
  throw new CannotRun(`“${path}” holds ${roots.length} frameworks. Name one of them: ${places}.`);
}
