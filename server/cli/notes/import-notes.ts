import type { Import } from '../../core/linking/resolution.ts';
import type { Model } from '../../core/model.ts';
import { shownPath } from '../paths.ts';
import { unreadNote } from './unread-note.ts';

/**
 * Which imported frameworks are not at hand and why, and what in the others cannot be read, a sentence each; `lost`
 * completes “what stands there …”. Nothing of the files that are reported otherwise.
 */
export function importNotes(
  model: Model,
  lost: string,
  cwd: string,
  reported: ReadonlySet<string> = new Set(),
): readonly string[] {
  const importer = model.manifest?.file.uri ?? model.root;
  return [...model.imports].flatMap(([id, found]) => {
    const why = reported.has(importer) ? undefined : reasonOf(found);
    if (why !== undefined)
      return `The framework “${id}”, imported by “${shownPath(importer, cwd)}”, cannot be read: ${why}.`;
    const files = found.model?.files.filter(({ uri }) => !reported.has(uri)) ?? [];
    return files.flatMap(file => unreadNote(file, lost, cwd) ?? []);
  });
}

function reasonOf({ trouble, from, foundId }: Import): string | undefined {
  switch (trouble) {
    case undefined:
      return undefined;
    case 'missing':
      return `no framework.yaml lies in “${from}”`;
    case 'outside':
      return `“${from}” leads out of the git repository or, where there is none, of the working directory`;
    case 'other-id':
      return foundId === undefined
        ? `the framework.yaml in “${from}” cannot be read or has no id`
        : `the framework in “${from}” calls itself “${foundId}”`;
  }
}
