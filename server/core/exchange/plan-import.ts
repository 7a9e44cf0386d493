import type { UpdatedFiles, UpdateTrouble } from './update/update-files.ts';

/** What an import would do to a folder. */
export interface ImportPlan {
  readonly writes: readonly PlannedFile[];
  /** What a later update tells the author's changes from those of the source by; nothing for people. */
  readonly memory: readonly PlannedFile[];
  /** Files that say the same already. */
  readonly unchanged: readonly string[];
  /** Files that are there and say something else. */
  readonly conflicts: readonly PlannedFile[];
}

/** A file with the text that it would have; `before` is what it says now, undefined where it is not there. */
export interface PlannedFile {
  readonly path: string;
  readonly text: string;
  readonly before: string | undefined;
}

/** What an update would do, and what it has to tell. */
export interface UpdatePlan extends ImportPlan {
  readonly changes: readonly string[];
  readonly kept: readonly string[];
}

type Texts = ReadonlyMap<string, string>;

/** The folder in which an import remembers what it has read. */
export const memoryFolder = '.rolewright/import';

/** Compares the files of an import with those of a folder. */
export function planImport(imported: Texts, there: Texts): ImportPlan {
  const planned = [...imported].map(([path, text]) => ({ path, text, before: there.get(path) }));
  return {
    writes: planned.filter(({ before }) => before === undefined),
    unchanged: planned.filter(({ text, before }) => before === text).map(({ path }) => path),
    conflicts: planned.filter(({ text, before }) => before !== undefined && before !== text),
    memory: memoryOf(imported, there),
  };
}

/** Plans to bring a newer import into a folder that holds an earlier one; gives the reason where it cannot be. */
export function planUpdate(
  imported: Texts,
  there: Texts,
  update: (there: Texts, base: Texts, imported: Texts) => UpdatedFiles | UpdateTrouble,
): UpdatePlan | UpdateTrouble {
  const own = new Map([...there].filter(([path]) => !isMemory(path)));
  const updated = update(own, remembered(there), imported);
  if ('trouble' in updated) return updated;
  const { files, changes, kept, settled } = updated;
  const writes = [...files].map(([path, text]) => ({ path, text, before: there.get(path) }));
  const memory = memoryOf(new Map([...imported, ...settled.map(path => [path, nothing] as const)]), there);
  return { writes, unchanged: [], conflicts: [], memory, changes, kept };
}

/** What is remembered of a file all of whose things stand in others now. */
const nothing = '{}\n';

/** Whether a folder holds an earlier import. */
export function holdsImport(there: Texts): boolean {
  return [...there.keys()].some(isMemory);
}

function isMemory(path: string): boolean {
  return path.startsWith(`${memoryFolder}/`);
}

function remembered(there: Texts): Texts {
  const from = memoryFolder.length + 1;
  return new Map(
    [...there].filter(([path]) => isMemory(path)).map(([path, text]) => [path.slice(from), text]),
  );
}

function memoryOf(imported: Texts, there: Texts): readonly PlannedFile[] {
  return [...imported]
    .map(([name, text]) => ({ path: `${memoryFolder}/${name}`, text }))
    .map(file => ({ ...file, before: there.get(file.path) }))
    .filter(({ text, before }) => text !== before);
}
