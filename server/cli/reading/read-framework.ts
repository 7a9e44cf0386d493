import type { Model } from '../../core/model.ts';
import { wordUnreadable } from '../../core/reading/unreadable.ts';
import { CannotRun } from '../cannot-run.ts';
import type { Host } from '../host.ts';
import { readingNotes } from '../notes/reading-notes.ts';
import { notAPart, uriOfNamed } from '../paths.ts';
import { loadNamed } from './load-named.ts';

/** The framework around a file that was named; throws `CannotRun` where that file cannot be read. Tells what else cannot. */
export function readFramework(path: string, host: Host): { readonly model: Model; readonly uri: string } {
  const uri = uriOfNamed(path, host);
  if (host.files.kindOf(uri) === 'folder')
    throw new CannotRun(`“${path}” is a folder. Name one of its files.`);
  const { workspace, troubles } = loadNamed([uri], host);
  const trouble = troubles.find(candidate => candidate.uri === uri);
  if (trouble !== undefined) throw new CannotRun(`“${path}”: ${wordUnreadable(trouble.trouble)}`);
  const model = workspace.modelOf(uri);
  if (model === undefined) throw new CannotRun(notAPart(path, workspace.isMapping(uri)));
  for (const note of readingNotes(model, 'is not on the page', host.cwd)) host.stderr.write(`${note}\n`);
  return { model, uri };
}
