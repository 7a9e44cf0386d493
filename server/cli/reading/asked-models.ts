import type { Model } from '../../core/model.ts';
import type { LoadedWorkspace } from '../../files/load-workspace.ts';

/** The frameworks of the files that were asked for. */
export function askedModels({ workspace, named }: LoadedWorkspace): readonly Model[] {
  return workspace.models.filter(({ files }) => files.some(({ uri }) => named.has(uri)));
}
