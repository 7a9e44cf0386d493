import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, reasonOf } from './disk-reason.ts';
import { isPlain, markerOf, type OutputFiles, readMarker, siteMarker } from './output-files.ts';

/** Written cards and sites on the disk of this machine. */
export const diskOutput: OutputFiles = { writeFile, writeSite };

function writeFile(path: string, content: string | Uint8Array, shown: string): string | undefined {
  try {
    if (kindOf(path) === 'folder') return `“${shown}” is a folder.`;
    mkdirSync(dirname(path), { recursive: true });
    const workshop = mkdtempSync(join(dirname(path), '.rolewright-'));
    try {
      writeFileSync(join(workshop, 'new'), content);
      renameSync(join(workshop, 'new'), path);
    } finally {
      rmSync(workshop, { recursive: true, force: true });
    }
    return undefined;
  } catch (error) {
    return `“${shown}” could not be written: ${reasonOf(error)}.`;
  }
}

function writeSite(folder: string, files: ReadonlyMap<string, string>, shown: string): string | undefined {
  const strange = [...files.keys()].find(path => !isPlain(path));
  if (strange !== undefined) return `“${strange}” is not a name for a page.`;
  try {
    const before = writtenBefore(folder, shown);
    if (typeof before === 'string') return before;
    const trouble = inTheWay(folder, files, before);
    if (trouble !== undefined) return trouble;
    replace(folder, files, before);
    return undefined;
  } catch (error) {
    return `“${shown}” could not be written: ${reasonOf(error)}.`;
  }
}

/** What an earlier writing left in the folder; a sentence where the folder is somebody else's. */
function writtenBefore(folder: string, shown: string): ReadonlySet<string> | string {
  const kind = kindOf(folder);
  if (kind === 'missing') return new Set();
  if (kind === 'link') return `“${shown}” is a link. Name the folder that it leads to.`;
  if (kind === 'file') return `“${shown}” is a file.`;
  const names = readdirSync(folder);
  if (names.length === 0) return new Set();
  const listed =
    kindOf(join(folder, siteMarker)) === 'file'
      ? readMarker(readFileSync(join(folder, siteMarker), 'utf8'))
      : undefined;
  if (listed === undefined)
    return `“${shown}” is not empty and holds no site that was written before. Name a folder that is empty or not there yet.`;
  return new Set(listed);
}

/** A file where a page would come that nobody of us wrote, or a link on the way to it. */
function inTheWay(
  folder: string,
  files: ReadonlyMap<string, string>,
  before: ReadonlySet<string>,
): string | undefined {
  for (const inner of new Set([...files.keys(), ...before].map(dirname))) {
    const kind = inner === '.' ? 'folder' : kindOf(join(folder, inner));
    if (kind === 'link' || kind === 'file') return `“${inner}” stands where a folder of the site is needed.`;
  }
  for (const path of files.keys()) {
    const kind = kindOf(join(folder, path));
    if (kind === 'folder' || (kind !== 'missing' && !before.has(path)))
      return `“${path}” stands where a page of the site would come, and was not written with it. Nothing was changed.`;
  }
  return undefined;
}

/** Everything is written beside first; the list of what is ours is widened before the first page moves. */
function replace(folder: string, files: ReadonlyMap<string, string>, before: ReadonlySet<string>): void {
  mkdirSync(folder, { recursive: true });
  const workshop = mkdtempSync(join(folder, '.rolewright-'));
  try {
    const folders = new Set([...files.keys()].map(dirname));
    for (const inner of folders) mkdirSync(join(workshop, inner), { recursive: true });
    for (const [path, text] of files) writeFileSync(join(workshop, path), text);
    writeFileSync(join(folder, siteMarker), markerOf(new Set([...files.keys(), ...before])));
    for (const inner of folders) mkdirSync(join(folder, inner), { recursive: true });
    for (const path of files.keys()) renameSync(join(workshop, path), join(folder, path));
    for (const path of before) if (!files.has(path)) rmSync(join(folder, path), { force: true });
    for (const inner of new Set([...before].map(dirname))) removeIfEmpty(join(folder, inner));
    writeFileSync(join(folder, siteMarker), markerOf(files.keys()));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

function removeIfEmpty(folder: string): void {
  try {
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  } catch {
    /* It is gone already, or stays. */
  }
}

function kindOf(path: string): 'file' | 'folder' | 'link' | 'missing' {
  try {
    const stats = lstatSync(path);
    return stats.isSymbolicLink() ? 'link' : stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'missing';
    throw error;
  }
}
