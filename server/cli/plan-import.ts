import { join } from 'node:path';
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

/** Compares the files of an import with those in a folder; nothing is written yet. */
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
  return { writes, unchanged, conflicts };
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
