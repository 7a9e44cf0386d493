import { join } from 'node:path';
import type { Importing } from '../core/exchange/importing.ts';
import { decodeText } from '../files/decode-text.ts';
import { type FileToWrite, staysBelow } from '../files/exchange-files.ts';
import { CannotRun } from './cannot-run.ts';
import type { Host } from './host.ts';

/** What an import would do to a folder. */
export interface Plan {
  readonly writes: readonly FileToWrite[];
  /** Files that say the same already. */
  readonly unchanged: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** A file that is there and says something else than the import. */
export interface Conflict {
  readonly path: string;
  readonly there: string;
  readonly imported: string;
}

/**
 * Compares the files of an import with those in a folder; nothing is written yet. Beside the files goes what was
 * imported, into a hidden folder: by it a later update tells what the author has changed from what the source has.
 */
export function planImport(folder: string, files: ReadonlyMap<string, string>, host: Host): Plan {
  const writes: FileToWrite[] = [];
  const unchanged: string[] = [];
  const conflicts: Conflict[] = [];
  for (const [path, imported] of files) {
    if (!staysBelow(path)) throw new CannotRun(`“${path}” would not lie in the folder. Nothing was written.`);
    const there = textAt(join(folder, path), host);
    if (there === undefined) writes.push({ path, text: imported, expected: undefined });
    else if (there === imported) unchanged.push(path);
    else conflicts.push({ path, there, imported });
  }
  return { writes: [...writes, ...memory(folder, files, host)], unchanged, conflicts };
}

/** What an update would do to a folder, and what it has to tell. */
export interface UpdatePlan extends Plan {
  readonly changes: readonly string[];
  readonly kept: readonly string[];
}

/** Plans to bring a newer import into a folder that holds an earlier one. */
export function planUpdate(
  folder: string,
  files: ReadonlyMap<string, string>,
  { updateFiles }: Importing,
  host: Host,
): UpdatePlan {
  const base = textsBelow(join(folder, memoryFolder), host);
  if (base.size === 0)
    throw new CannotRun(
      'The folder holds no earlier import, so there is nothing to update. Leave out “--update”.',
    );
  const there = textsBelow(folder, host);
  const updated = updateFiles(there, base, files);
  const writes = [...updated.files].map(
    ([path, text]): FileToWrite => ({ path, text, expected: there.get(path) }),
  );
  return { ...updated, writes: [...writes, ...memory(folder, files, host)], unchanged: [], conflicts: [] };
}

/** Whether a file is written for later updates and not for people. */
export function isMemory({ path }: FileToWrite): boolean {
  return path.startsWith(`${memoryFolder}/`);
}

const memoryFolder = '.rolewright/import';

function memory(folder: string, files: ReadonlyMap<string, string>, host: Host): FileToWrite[] {
  return [...files].flatMap(([name, text]) => {
    const path = `${memoryFolder}/${name}`;
    const expected = textAt(join(folder, path), host);
    return expected === text ? [] : [{ path, text, expected }];
  });
}

function textsBelow(folder: string, host: Host): Map<string, string> {
  const names = host.exchangeFiles.kindOf(folder) === 'folder' ? host.exchangeFiles.namesBelow(folder) : [];
  return new Map(
    names.filter(name => /\.ya?ml$/i.test(name)).map(name => [name, textAt(join(folder, name), host) ?? '']),
  );
}

const mostBytes = 16_000_000;

function textAt(path: string, host: Host): string | undefined {
  const kind = host.exchangeFiles.kindOf(path);
  if (kind === 'missing') return undefined;
  const bytes =
    kind === 'folder'
      ? 'A folder stands where a file is to be written.'
      : host.exchangeFiles.readBytes(path, mostBytes);
  if (typeof bytes === 'string') throw new CannotRun(`“${path}”: ${bytes} Nothing was written.`);
  return decodeText(bytes).text;
}
