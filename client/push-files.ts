import { Disposable, RelativePattern, Uri, workspace } from 'vscode';
import {
  base64Of,
  baselineGlob,
  filesPushed,
  type PushedFile,
  type PushedTexts,
} from '../server/lsp/protocol.ts';
import { globs, ignoredFolders, isVisible, type Ours } from './ours.ts';
import type { Server } from './server.ts';

/**
 * Sends the server the texts of our files in folders that it cannot read itself: all of them when it starts or when
 * other files become ours, and after that each one that changes.
 */
export function pushFiles(server: Server, ours: Ours, canRead: (uri: Uri) => boolean): Disposable {
  const pushAll = async () => {
    if (!server.isRunning) return;
    send(server, { changed: await readAll(await findFiles(ours, canRead)), deleted: [] });
  };
  const pushOne = (isWanted: (uri: Uri) => boolean) => async (uri: Uri) => {
    if (server.isRunning && !canRead(uri) && isWanted(uri)) await push(server, [uri]);
  };
  return Disposable.from(
    ...watch(
      '**/*.{yaml,yml}',
      pushOne(uri => ours.covers(uri)),
    ),
    ...watch(baselineGlob, pushOne(isVisible)),
    ...watchEnds(uri => {
      if (!canRead(uri) && isVisible(uri)) send(server, { changed: [], deleted: [uri.toString()] });
    }),
    server.onDidStart(pushAll),
    ours.onDidChange(pushAll),
  );
}

/** Follows files that are made or changed. */
function watch(glob: string, follow: (uri: Uri) => void): readonly Disposable[] {
  const watcher = workspace.createFileSystemWatcher(glob, false, false, true);
  return [watcher, watcher.onDidCreate(follow), watcher.onDidChange(follow)];
}

/** Follows whatever is deleted, because the end of a folder is told without its files. */
function watchEnds(follow: (uri: Uri) => void): readonly Disposable[] {
  const watcher = workspace.createFileSystemWatcher('**/*', true, true, false);
  return [watcher, watcher.onDidDelete(follow)];
}

async function findFiles(ours: Ours, canRead: (uri: Uri) => boolean): Promise<readonly Uri[]> {
  const below = ours.roots
    .filter(root => !canRead(root))
    .map(root => workspace.findFiles(new RelativePattern(root, '**/*.{yaml,yml}'), ignoredFolders));
  const named = globs()
    .filter(({ baseUri }) => !canRead(baseUri))
    .map(glob => workspace.findFiles(glob));
  const chosen = ours.chosen.map(uri => Uri.parse(uri)).filter(uri => !canRead(uri));
  const baselines = workspace.findFiles(baselineGlob, ignoredFolders);
  const found = (await Promise.all([...below, ...named, baselines])).flat();
  return [...found.filter(uri => !canRead(uri)), ...chosen];
}

async function push(server: Server, uris: readonly Uri[]): Promise<void> {
  const changed = await readAll(uris);
  if (changed.length > 0) send(server, { changed, deleted: [] });
}

async function readAll(uris: readonly Uri[]): Promise<readonly PushedFile[]> {
  const texts = await Promise.all([...new Map(uris.map(uri => [uri.toString(), uri])).values()].map(read));
  return texts.filter(file => file !== undefined);
}

/** A file that is gone by now has sent its own word. */
async function read(uri: Uri): Promise<PushedFile | undefined> {
  try {
    return fileOf(uri.toString(), await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** What is no sound text is told by its bytes, so that the server says the same of it as of a file on a disk. */
function fileOf(uri: string, bytes: Uint8Array): PushedFile {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { uri, text };
  } catch {
    // It is sent as bytes.
  }
  return { uri, base64: base64Of(bytes.subarray(0, 0x10000)) };
}

function send(server: Server, texts: PushedTexts): void {
  server.tell(filesPushed, texts);
}
