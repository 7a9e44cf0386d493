import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { largestFile } from '../core/parse.ts';
import { canonicalUri } from '../core/uri.ts';
import { codeOf } from './disk-reason.ts';
import {
  type FileKind,
  type Files,
  type FileText,
  type FileTrouble,
  isIgnoredFolder,
  isYamlName,
  type Listing,
  type Trouble,
} from './files.ts';
import { isBelow } from './is-below.ts';
import { readTextBytes } from './read-bytes.ts';

/** The files of this machine, read when asked and never kept. The only place of the server that touches a disk. */
export const disk: Files = { kindOf, namesIn, list, read, leadsOut };

/** The one spelling of a path's URI by which files are compared. */
export function uriOfPath(path: string): string {
  return canonicalUri(pathToFileURL(path).href);
}

/** No character takes more than three bytes for each of its UTF-16 code units: a file of more bytes is too large. */
const mostBytes = 3 * largestFile + 3;

function kindOf(uri: string): FileKind {
  try {
    return statSync(fileURLToPath(uri)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return troubleOf(error) === 'missing' ? 'missing' : 'file';
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(fileURLToPath(folder));
  } catch {
    return [];
  }
}

function read(uri: string): FileText {
  try {
    return decode(readBytes(fileURLToPath(uri)));
  } catch (error) {
    return { text: '', trouble: troubleOf(error) };
  }
}

/** The whole file; of one that is too large as much as shows that it is. */
function readBytes(path: string): Buffer {
  const stats = statSync(path);
  if (!stats.isFile()) throw new NotAFile();
  if (stats.size <= mostBytes) return readFileSync(path);
  const bytes = Buffer.alloc(mostBytes);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes);
  } finally {
    closeSync(file);
  }
  return bytes;
}

class NotAFile extends Error {}

/** Where a file is cut off, so may be its last letter. */
function decode(bytes: Buffer): FileText {
  const { text, trouble } = readTextBytes(bytes);
  return { text, trouble: trouble === 'not-utf-8' && bytes.length === mostBytes ? undefined : trouble };
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof NotAFile) return 'not-a-file';
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return 'no-permission';
  return code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR' ? 'missing' : 'failed';
}

function leadsOut(uri: string, folders: readonly string[]): boolean {
  try {
    const real = realpathSync(fileURLToPath(uri));
    return !folders.some(folder => isBelow(real, realpathSync(fileURLToPath(folder))));
  } catch {
    return false;
  }
}

/** A walk in progress. Links wait until all else is found, so that a file found twice keeps its own name. */
interface Walk {
  /** More files than that are not looked for. */
  readonly most: number;
  readonly files: string[];
  readonly links: string[];
  readonly troubles: { readonly path: string; readonly trouble: Trouble }[];
}

function list(folder: string, most = Number.POSITIVE_INFINITY): Listing {
  const root = fileURLToPath(folder);
  const walk: Walk = { most, files: [], links: [], troubles: [] };
  walkFolder(root, walk);
  if (walk.links.length > 0 && walk.files.length <= most) followLinks(root, walk);
  return {
    files: walk.files.map(uriOfPath).sort(),
    troubles: walk.troubles.map(({ path, trouble }): FileTrouble => ({ uri: uriOfPath(path), trouble })),
  };
}

function walkFolder(folder: string, walk: Walk): void {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    walk.troubles.push({ path: folder, trouble: troubleOf(error) });
    return;
  }
  for (const entry of entries) {
    if (walk.files.length > walk.most) return;
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) {
      if (!isIgnoredFolder(entry.name)) walk.links.push(path);
    } else if (entry.isDirectory()) {
      if (!isIgnoredFolder(entry.name)) walkFolder(path, walk);
    } else if (isYamlName(entry.name)) {
      walk.files.push(path);
    }
  }
}

/** Takes in linked files, each real file once. A linked folder inside the folder was walked under its own name. */
function followLinks(root: string, walk: Walk): void {
  const realRoot = realpathSync(root);
  const seen = new Set(walk.files.map(path => realpathSync(path)));
  for (const path of walk.links) {
    const target = targetOf(path);
    if (target === undefined) {
      if (isYamlName(path)) walk.troubles.push({ path, trouble: 'missing' });
    } else if (target.isFolder || isYamlName(path)) {
      if (!isBelow(target.real, realRoot)) walk.troubles.push({ path, trouble: 'leads-out' });
      else if (!target.isFolder && !seen.has(target.real)) walk.files.push(path);
      seen.add(target.real);
    }
  }
}

function targetOf(link: string): { readonly real: string; readonly isFolder: boolean } | undefined {
  try {
    const real = realpathSync(link);
    return { real, isFolder: statSync(real).isDirectory() };
  } catch {
    return undefined;
  }
}
