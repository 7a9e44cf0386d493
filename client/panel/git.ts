import { commands, type Event, extensions, type Uri, workspace } from 'vscode';
import type { Earlier, EarlierVersion } from '../../server/lsp/protocol.ts';

/** One moment in the history of a file. */
export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly commitDate?: Date;
}

/** What is used here of the interface that VS Code's git extension offers. */
interface Git {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<Git['state']>;
  getRepository(uri: Uri): Repository | null;
  toGitUri(uri: Uri, ref: string): Uri;
}

interface Repository {
  log(options: { maxEntries: number; path: string }): Promise<readonly Commit[]>;
  diffWith(ref: string): Promise<readonly Change[]>;
  show(ref: string, path: string): Promise<string>;
}

interface Change {
  readonly uri: Uri;
  readonly originalUri: Uri;
}

/** Whether there is a git extension; without one there are no earlier versions. */
export function hasGit(): boolean {
  return extensions.getExtension('vscode.git') !== undefined;
}

/** Tells the palette and the menus whether there is a git extension. */
export function announceGit(): void {
  void commands.executeCommand('setContext', 'rolewright.hasGit', hasGit());
}

/** The newest commits that changed a file; undefined where it lies in no repository. */
export async function commitsOf(uri: Uri): Promise<readonly Commit[] | undefined> {
  const repository = await repositoryOf(uri);
  return repository?.log({ maxEntries: 100, path: uri.fsPath });
}

/** The YAML files around a file that read differently at a commit; undefined where that cannot be known any more. */
export async function filesAt(uri: Uri, { hash, name }: EarlierVersion): Promise<Earlier | undefined> {
  const repository = await repositoryOf(uri);
  const differing = await repository?.diffWith(hash).catch(() => undefined);
  if (repository === undefined || differing === undefined) return undefined;
  const changes = differing.filter(({ originalUri, uri }) =>
    [originalUri, uri].some(({ path }) => /\.ya?ml$/.test(path)),
  );
  const unsaved = workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && uri.scheme === 'file');
  const files = new Map(
    [...changes.map(({ originalUri }) => originalUri), ...unsaved.map(document => document.uri)].map(file => [
      file.toString(),
      file,
    ]),
  );
  const shown = await Promise.all(
    [...files].map(async ([address, file]) => ({
      uri: address,
      text: await repository.show(hash, file.fsPath).catch(() => undefined),
    })),
  );
  const texts = shown.flatMap(({ uri, text }) => (text === undefined ? [] : [{ uri, text }]));
  const there = new Set(texts.map(({ uri }) => uri));
  const missing = [...changes.map(change => change.uri.toString()), ...files.keys()].filter(
    address => !there.has(address),
  );
  return { name, texts, missing };
}

/** The address of a file's text at a commit; undefined where there is no git. */
export async function addressAt(uri: Uri, { hash }: EarlierVersion): Promise<Uri | undefined> {
  return (await gitFor(uri))?.toGitUri(uri, hash);
}

async function repositoryOf(uri: Uri): Promise<Repository | undefined> {
  return (await gitFor(uri))?.getRepository(uri) ?? undefined;
}

/** Waits until git has looked for repositories, which takes it a while after the window has opened. */
async function gitFor(uri: Uri): Promise<Git | undefined> {
  const extension = extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  if (extension === undefined || uri.scheme !== 'file') return undefined;
  try {
    const git = (await extension.activate()).getAPI(1);
    if (git.state === 'uninitialized')
      await new Promise<void>(resolve => {
        const waiting = git.onDidChangeState(() => {
          waiting.dispose();
          resolve();
        });
      });
    return git;
  } catch {
    return undefined;
  }
}
