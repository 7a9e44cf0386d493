import { type FixDone, fixAll } from '../../core/linting/fix-all.ts';
import type { Asked } from '../../core/linting/lint-config.ts';
import type { Model } from '../../core/model.ts';
import type { LoadedWorkspace } from '../../files/load-workspace.ts';
import { askedModels } from '../reading/asked-models.ts';

/** The frameworks that were asked for with all safe fixes made, as yet only in memory. */
export interface MendedFiles {
  readonly models: readonly Model[];
  readonly fixes: readonly FixDone[];
  readonly changes: readonly Change[];
}

/** A file whose text is another one now. */
export interface Change {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

/** Makes the safe fixes in the files that were asked for and can be read. */
export function mend(loaded: LoadedWorkspace, asked: Asked): MendedFiles {
  const unread = new Set(loaded.troubles.map(({ uri }) => uri));
  const mayEdit = (uri: string) => loaded.named.has(uri) && !unread.has(uri);
  const mended = askedModels(loaded).map(before => ({ before, ...fixAll(before, mayEdit, asked) }));
  return {
    models: mended.map(({ model }) => model),
    fixes: mended.flatMap(({ fixes }) => fixes),
    changes: mended.flatMap(({ before, model }) => changesBetween(before, model)),
  };
}

function changesBetween(before: Model, after: Model): Change[] {
  return before.files.flatMap(({ uri, source }) => {
    const [old, now] = [source.getText(), after.file(uri)!.source.getText()];
    return old === now ? [] : [{ uri, before: old, after: now }];
  });
}
