import { randomUUID } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf } from './disk-reason.ts';
import type { Writer, WriteTrouble } from './writer.ts';

/** The disk of this machine, for writing. */
export const diskWriter: Writer = { write, append };

function write(uri: string, text: string, expected?: string): WriteTrouble | undefined {
  try {
    const named = fileURLToPath(uri);
    const old = contentOf(named);
    if (expected !== undefined && old?.text !== expected) return 'changed';
    replace(old?.path ?? named, (old?.mark ?? '') + text, old?.mode);
    return undefined;
  } catch (error) {
    return troubleOf(error);
  }
}

function append(uri: string, text: string): WriteTrouble | undefined {
  try {
    appendFileSync(fileURLToPath(uri), text);
    return undefined;
  } catch (error) {
    return troubleOf(error);
  }
}

interface Content {
  /** Where the file really is, links followed. */
  readonly path: string;
  readonly mode: number;
  /** The byte order mark that the text begins with, where there is one. */
  readonly mark: string;
  readonly text: string;
}

function contentOf(named: string): Content | undefined {
  try {
    const path = realpathSync(named);
    const whole = readFileSync(path, 'utf8');
    const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : '';
    return { path, mode: statSync(path).mode & 0o7777, mark, text: whole.slice(mark.length) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes beside the file and then changes the name, which happens at once. */
function replace(path: string, text: string, mode: number | undefined): void {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const file = openSync(beside, 'wx');
    try {
      writeFileSync(file, text);
      if (mode !== undefined) fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function troubleOf(error: unknown): WriteTrouble {
  return ['EACCES', 'EPERM', 'EROFS'].includes(String(codeOf(error))) ? 'no-permission' : 'failed';
}
