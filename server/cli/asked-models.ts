import type { Model } from '../core/model.ts';
import { isManifest } from '../core/uri.ts';
import type { LoadedWorkspace } from '../files/load-workspace.ts';

/** The frameworks of the files that were asked for; of one whose manifest cannot be read nothing can be said. */
export function askedModels({ workspace, named, troubles }: LoadedWorkspace): readonly Model[] {
  const unread = new Set(troubles.map(({ uri }) => uri));
  return workspace.models.filter(({ files }) => {
    const isAsked = files.some(({ uri }) => named.has(uri));
    return isAsked && !files.some(({ uri }) => isManifest(uri) && unread.has(uri));
  });
}
