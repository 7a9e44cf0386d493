import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { withoutMark } from '../core/byte-order-mark.ts';
import { codeOf, reasonOf } from './disk-reason.ts';
import { type ExchangeFiles, type FileToWrite, staysBelow } from './exchange-files.ts';
import { isIgnoredFolder } from './files.ts';
import { isBelow } from './is-below.ts';

/** The files of this machine, for an import. */
export const diskExchange: ExchangeFiles = { kindOf, readBytes, namesBelow, writeAll };

/** The most files that are taken from one folder. */
const mostFiles = 5_000;

function kindOf(path: string): 'file' | 'folder' | 'missing' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'missing';
  }
}

function readBytes(path: string, most: number): Uint8Array | string {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return 'This is not a file.';
    if (stats.size > most) {
      const size = `${Math.ceil(stats.size / 1e6)} MB`;
      return `This file has ${size}; at most ${Math.floor(most / 1e6)} MB are read.`;
    }
    return readFileSync(path);
  } catch (error) {
    return `This cannot be read: ${reasonOf(error)}.`;
  }
}

function namesBelow(folder: string): readonly string[] {
  const names: string[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (isIgnoredFolder(entry.name) || names.length >= mostFiles) continue;
      const inner = join(path, entry.name);
      if (entry.isDirectory()) walk(inner);
      else if (entry.isFile()) names.push(relative(folder, inner).split(sep).join('/'));
    }
  };
  try {
    walk(folder);
  } catch {
    return names.sort();
  }
  return names.sort();
}

function writeAll(folder: string, files: readonly FileToWrite[]): string | undefined {
  const outside = files.find(({ path }) => !staysBelow(path));
  if (outside !== undefined) return `“${outside.path}” would not lie in the folder.`;
  const steps: (() => void)[] = [];
  try {
    makeFolder(folder, steps);
    const root = realpathSync(folder);
    const escaping = files.find(({ path }) => !isBelow(nearestReal(join(root, path)), root));
    if (escaping !== undefined)
      return takeBack(steps, `“${escaping.path}” would lie outside of the folder, behind a link.`);
    const workshop = mkdtempSync(join(root, '.rolewright-import-'));
    steps.push(() => rmSync(workshop, { recursive: true, force: true }));
    for (const [index, { text }] of files.entries())
      writeFileSync(join(workshop, `${index}.new`), text, { flag: 'wx' });
    for (const [index, file] of files.entries())
      put(file, join(root, file.path), join(workshop, String(index)), steps);
    rmSync(workshop, { recursive: true, force: true });
    return undefined;
  } catch (error) {
    return takeBack(
      steps,
      error instanceof Changed ? error.message : `Nothing could be written: ${reasonOf(error)}.`,
    );
  }
}

class Changed extends Error {}

/** Puts one file into its place; what it replaces waits in the workshop until all is done. */
function put(file: FileToWrite, target: string, prepared: string, steps: (() => void)[]): void {
  makeFolder(dirname(target), steps);
  if (file.expected === undefined) {
    place(`${prepared}.new`, target);
    steps.push(() => rmSync(target, { force: true }));
    return;
  }
  if (withoutMark(readFileSync(target, 'utf8')) !== file.expected)
    throw new Changed(`“${file.path}” has changed meanwhile.`);
  copyFileSync(target, `${prepared}.old`, constants.COPYFILE_EXCL);
  steps.push(() => renameSync(`${prepared}.old`, target));
  renameSync(`${prepared}.new`, target);
}

/** A new name for a file, unless there is one already; by copy where the disk knows no links. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Changed(`“${to}” is there already.`);
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

function makeFolder(folder: string, steps: (() => void)[]): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  const made: string[] = [];
  for (let path = resolve(folder); path.length >= resolve(first).length; path = dirname(path))
    made.push(path);
  steps.push(() => {
    for (const path of made) rmdirSync(path);
  });
}

function takeBack(steps: readonly (() => void)[], why: string): string {
  for (const step of [...steps].reverse()) {
    try {
      step();
    } catch {
      /* What cannot be taken back stays; the sentence says that the import has failed. */
    }
  }
  return why;
}

/** The real path of the deepest part that is there. */
function nearestReal(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    try {
      return realpathSync(at);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || dirname(at) === at) throw error;
    }
  }
}
