import { resolve } from 'node:path';
import { uriOfPath } from '../../files/disk.ts';
import { type Files, isIgnoredFolder, isYamlName } from '../../files/files.ts';
import { PushedFiles } from '../../files/push.ts';
import { CannotRun } from '../cannot-run.ts';
import type { Git } from './git.ts';

/**
 * The YAML files of a repository as they were in a revision, under the paths that they have in the working tree. Throws
 * `CannotRun` where there is no git, no repository or no such revision.
 */
export function revisionFiles(revision: string, cwd: string, git: Git): Files {
  const top = ask(git, ['rev-parse', '--show-toplevel'], cwd).trim();
  if (top === '')
    throw new CannotRun(`“${revision}” is no folder, and a revision needs a repository of git.`);
  const commit = commitOf(revision, cwd, git);
  const files = new PushedFiles();
  const blobs = blobsOf(ask(git, ['ls-tree', '-r', '-z', '--full-tree', commit], cwd));
  const contents = contentsOf(blobs, cwd, git);
  for (const [index, { path }] of blobs.entries())
    files.setBytes(uriOfPath(resolve(top, path)), contents[index]!);
  return files;
}

function commitOf(revision: string, cwd: string, git: Git): string {
  const answer = git.run(
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
    cwd,
  );
  if (answer.status === 'done') return decode(answer.bytes).trim();
  throw new CannotRun(`“${revision}” is neither a folder nor a revision of this repository.`);
}

function ask(git: Git, args: readonly string[], cwd: string, input?: string): string {
  return decode(bytesOf(git, args, cwd, input));
}

function bytesOf(git: Git, args: readonly string[], cwd: string, input?: string): Uint8Array {
  const answer = git.run(args, cwd, input);
  if (answer.status === 'done') return answer.bytes;
  if (answer.status === 'missing')
    throw new CannotRun(
      'To compare revisions git is needed, and it is not installed here. Name two folders.',
    );
  if (/not a git repository/i.test(answer.reason))
    throw new CannotRun(
      'This folder is in no repository of git, so there are no revisions. Name two folders.',
    );
  throw new CannotRun(`git could not answer: ${answer.reason.split('\n')[0]}`);
}

interface Blob {
  readonly id: string;
  readonly path: string;
}

/** Ordinary files alone: links and other repositories are left out. */
function blobsOf(listing: string): readonly Blob[] {
  return listing.split('\0').flatMap(entry => {
    const [, id, path] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
    if (id === undefined || path === undefined || !isYamlName(path)) return [];
    return path.split('/').slice(0, -1).some(isIgnoredFolder) ? [] : [{ id, path }];
  });
}

/** `cat-file --batch` answers each name with a line that ends in the size, that many bytes, and a line break. */
function contentsOf(blobs: readonly Blob[], cwd: string, git: Git): readonly Uint8Array[] {
  if (blobs.length === 0) return [];
  const bytes = bytesOf(git, ['cat-file', '--batch'], cwd, blobs.map(({ id }) => `${id}\n`).join(''));
  let at = 0;
  return blobs.map(() => {
    const end = bytes.indexOf(10, at);
    const size = Number(decode(bytes.subarray(at, end)).split(' ')[2]);
    const content = bytes.subarray(end + 1, end + 1 + size);
    at = end + 1 + size + 1;
    return content;
  });
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
