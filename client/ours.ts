import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  languages,
  RelativePattern,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';

const manifestNames = ['framework.yaml', 'framework.yml'];

/** Folders that are never ours, whatever they hold. */
export const ignoredFolders = '{**/node_modules/**,**/.*/**}';

/**
 * Which files are ours: those below a manifest, those that the setting `rolewright.files` names, and those that the
 * user has chosen where no setting can be written.
 */
export class Ours implements Disposable {
  readonly #context: ExtensionContext;
  readonly #changed = new EventEmitter<void>();
  readonly #untitled = new Set<string>();
  readonly #subscriptions: Disposable[];
  #roots: readonly Uri[] = [];
  /** The last search that was begun, and one that waits for its end. */
  #search: Promise<void> = Promise.resolve();
  #nextSearch: Promise<void> | undefined;
  /** Fires when other files may be ours than before. */
  readonly onDidChange = this.#changed.event;

  constructor(context: ExtensionContext) {
    this.#context = context;
    const manifests = workspace.createFileSystemWatcher(`**/{${manifestNames.join()}}`, false, true, false);
    const find = () => this.find();
    this.#subscriptions = [
      this.#changed,
      manifests,
      manifests.onDidCreate(find),
      manifests.onDidDelete(find),
      workspace.onDidChangeWorkspaceFolders(find),
      workspace.onDidOpenTextDocument(document => this.lookAround(document)),
      workspace.onDidChangeConfiguration(
        event => event.affectsConfiguration('rolewright.files') && this.#changed.fire(),
      ),
    ];
  }

  /**
   * Looks for manifests in the workspace and around the files that are open. One search waits for the other, so that
   * none that began before a manifest was made has the last word.
   */
  find(): Promise<void> {
    const next = () => {
      this.#nextSearch = undefined;
      return this.#find();
    };
    this.#nextSearch ??= this.#search.then(next, next);
    this.#search = this.#nextSearch;
    return this.#search;
  }

  async #find(): Promise<void> {
    const manifests = await workspace.findFiles(`**/{${manifestNames.join()}}`, ignoredFolders);
    this.#roots = manifests.filter(isVisible).map(manifest => Uri.joinPath(manifest, '..'));
    for (const document of workspace.textDocuments) await this.lookAround(document);
    this.#changed.fire();
  }

  /** Looks for a manifest above a file: where the search in the workspace does not reach, or has not reached yet. */
  async lookAround(document: TextDocument): Promise<void> {
    if (document.languageId !== 'yaml' || this.includes(document)) return;
    const root = await rootAbove(document.uri);
    if (root === undefined || this.#roots.some(known => known.toString() === root.toString())) return;
    this.#roots = [...this.#roots, root];
    this.#changed.fire();
  }

  /** The folders that hold a framework. */
  get roots(): readonly Uri[] {
    return this.#roots;
  }

  /** The innermost folder of a framework that a file lies in. */
  rootOf(uri: Uri): Uri | undefined {
    const around = this.#roots.filter(root => isBelow(uri, root));
    return around.sort((one, other) => other.path.length - one.path.length)[0];
  }

  /** Files chosen one by one, by their URIs. */
  get chosen(): readonly string[] {
    return [...this.#context.globalState.get<string[]>(chosenKey, []), ...this.#untitled];
  }

  /** Whether there is any file of ours, as far as can be told without reading one. */
  get some(): boolean {
    return this.#roots.length > 0 || this.chosen.length > 0 || globs().length > 0;
  }

  includes(document: TextDocument): boolean {
    if (document.languageId !== 'yaml') return false;
    const { uri } = document;
    if (this.chosen.includes(uri.toString())) return true;
    if (this.#roots.some(root => isBelow(uri, root))) return true;
    return globs().some(pattern => languages.match({ pattern }, document) > 0);
  }

  /** Whether a file that need not be open may be ours; only the server knows for sure. */
  covers(uri: Uri): boolean {
    const isChosen = this.chosen.includes(uri.toString());
    return isChosen || globs().length > 0 || this.#roots.some(root => isBelow(uri, root));
  }

  /** Takes one file for ours from now on: by the setting of its folder, where it lies in one. */
  async choose(uri: Uri): Promise<void> {
    const folder = workspace.getWorkspaceFolder(uri);
    if (folder !== undefined) {
      const settings = workspace.getConfiguration('rolewright', folder);
      const files = settings.get<string[]>('files', []);
      await settings.update('files', [...files, workspace.asRelativePath(uri, false)]);
    } else if (uri.scheme === 'untitled') {
      this.#untitled.add(uri.toString());
    } else {
      const known = this.#context.globalState.get<string[]>(chosenKey, []);
      await this.#context.globalState.update(chosenKey, [...known, uri.toString()]);
    }
    this.#changed.fire();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}

const chosenKey = 'rolewright.chosenFiles';

/** The globs of the setting, each as seen from its folder. */
export function globs(): readonly RelativePattern[] {
  return (workspace.workspaceFolders ?? []).flatMap(folder => {
    const files = workspace.getConfiguration('rolewright', folder).get<string[]>('files', []);
    return files.map(glob => new RelativePattern(folder, glob));
  });
}

/** The nearest folder with a manifest above a file, also above the workspace folder that it lies in. */
async function rootAbove(uri: Uri): Promise<Uri | undefined> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === undefined || !isVisible(uri)) return undefined;
  for (let at = uri; at.path !== '/'; at = Uri.joinPath(at, '..')) {
    const folder = Uri.joinPath(at, '..');
    if ((await manifestIn(folder)) !== undefined) return folder;
    if (isIgnored(folder.path.split('/').at(-1) ?? '')) return undefined;
  }
  return undefined;
}

/** The manifest in a folder; undefined where there is none. */
export async function manifestIn(folder: Uri): Promise<Uri | undefined> {
  const manifests = manifestNames.map(name => Uri.joinPath(folder, name));
  const found = await Promise.allSettled(manifests.map(manifest => workspace.fs.stat(manifest)));
  return manifests.find((_, index) => found[index]!.status === 'fulfilled');
}

function isBelow(uri: Uri, root: Uri): boolean {
  const folder = `${root.path.replace(/\/$/, '')}/`;
  if (uri.scheme !== root.scheme || uri.authority !== root.authority || !uri.path.startsWith(folder))
    return false;
  return !uri.path.slice(folder.length).split('/').slice(0, -1).some(isIgnored);
}

/**
 * Whether a file of the workspace lies in no folder that is never ours. Not every search of the web passes over the
 * folders that it is told to pass over.
 */
export function isVisible(uri: Uri): boolean {
  const folder = workspace.getWorkspaceFolder(uri);
  return folder === undefined || isBelow(uri, folder.uri);
}

function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}
