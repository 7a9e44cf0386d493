import { looksLikeFramework } from '../../core/looks-like-framework.ts';
import type { ParsedFile } from '../../core/parsed-file.ts';
import { wordUnreadable } from '../../core/reading/unreadable.ts';
import type { LoadedWorkspace } from '../../files/load-workspace.ts';
import { shownPath } from '../paths.ts';
import { askedModels } from '../reading/asked-models.ts';
import { importNotes } from './import-notes.ts';

/** What must be known to understand the result of `lint` and is no finding. */
export function lintNotes(
  targets: readonly string[],
  excluded: readonly string[],
  loaded: LoadedWorkspace,
  cwd: string,
): readonly string[] {
  const { workspace, named: asked, troubles, doubts } = loaded;
  const unread = new Set(troubles.map(({ uri }) => uri));
  const named = (uri: string) => `“${shownPath(uri, cwd)}”`;
  return [
    ...doubts.map(({ uri, trouble }) => `${shownPath(uri, cwd)}: ${wordUnreadable(trouble)}`),
    ...excluded.map(uri =>
      workspace.isMapping(uri)
        ? `${named(uri)} is the mapping of a table and was not checked.`
        : `${named(uri)} is excluded by the manifest of its framework and was not checked.`,
    ),
    ...targets.flatMap(uri => {
      const file = unread.has(uri) ? undefined : workspace.modelOf(uri)?.file(uri);
      if (file === undefined) return [];
      if (file.source.getText().trim() === '') return `${named(uri)} is empty.`;
      return isStrange(file) ? `${named(uri)} does not look like part of a competency framework.` : [];
    }),
    ...new Set(askedModels(loaded).flatMap(model => importNotes(model, 'is not known', cwd, asked))),
  ];
}

/** Whether a file that was named has little to do with us: not our shapes, and words or forms that we do not know. */
function isStrange(file: ParsedFile): boolean {
  const hasForeign = file.problems.some(({ kind }) => kind === 'unknown-property' || kind === 'wrong-type');
  return hasForeign && !looksLikeFramework(file.source.getText());
}
