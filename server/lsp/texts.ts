import picomatch from 'picomatch/posix';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isBaselineName } from '../core/baseline.ts';
import { canonicalUri, folderOf, isWithin, nameOf, pathBelow } from '../core/uri.ts';
import { isManifest, Workspace } from '../core/workspace.ts';
import { type Files, isIgnoredFolder, isYamlName } from '../files/files.ts';
import { loadBaseline } from '../files/load-baselines.ts';

/** A folder of the editor, with the globs of the files in it that are ours without a manifest. */
export interface WorkspaceFolder {
  readonly uri: string;
  readonly globs: readonly string[];
}

/**
 * The texts of every framework, as the editor has them where they are open and else as the files hold them. Decides
 * which files are ours, and hands exactly those to the core.
 */
export class Texts {
  readonly #filesOf: (uri: string) => Files;
  readonly #log: (message: string) => void;
  readonly #open = new Map<string, TextDocument>();
  #folders: readonly { readonly uri: string; readonly matches: (path: string) => boolean }[] = [];
  #chosen: ReadonlySet<string> = new Set();
  #roots: ReadonlySet<string> = new Set();
  #ours: ReadonlySet<string> = new Set();
  /** The texts that the core has, so that a text that is opened or saved unchanged is not read again. */
  readonly #given = new Map<string, string>();
  /** The files of which the log has said that they cannot be read. */
  readonly #unreadable = new Set<string>();
  /** The lists of known findings that have been looked for. */
  readonly #baselines = new Set<string>();
  #workspace = new Workspace([]);

  constructor(filesOf: (uri: string) => Files, log: (message: string) => void) {
    this.#filesOf = filesOf;
    this.#log = log;
  }

  get workspace(): Workspace {
    return this.#workspace;
  }

  /** The document that is open in the editor under this URI, however escaped. */
  opened(uri: string): TextDocument | undefined {
    return this.#open.get(canonicalUri(uri));
  }

  /** Looks in these folders, and takes these files for ours wherever they are. */
  setPlaces(folders: readonly WorkspaceFolder[], chosen: readonly string[]): void {
    const before = this.#folders.map(({ uri }) => uri).join('\n');
    this.#folders = folders.map(({ uri, globs }) => ({ uri: canonicalUri(uri), matches: matcher(globs) }));
    this.#chosen = new Set(chosen.map(canonicalUri));
    if (this.#folders.map(({ uri }) => uri).join('\n') !== before) {
      this.#workspace = new Workspace(folders.length === 0 ? undefined : folders.map(({ uri }) => uri));
      this.#given.clear();
      this.#baselines.clear();
    }
    this.lookAgain();
  }

  /** Takes a text from the editor, newly opened or changed. The document is kept and must not change any more. */
  setOpen(document: TextDocument): void {
    const uri = canonicalUri(document.uri);
    const isNew = !this.#open.has(uri);
    this.#open.set(uri, document);
    if (this.#ours.has(uri)) this.#takeNewer(uri);
    else if (isNew && (isManifest(uri) || this.#isOurs(uri))) this.lookAgain();
  }

  /** Goes back to what the file holds. */
  close(uri: string): void {
    const canonical = canonicalUri(uri);
    this.#open.delete(canonical);
    if (this.#ours.has(canonical)) this.#take(canonical);
    if (isManifest(canonical)) this.lookAgain();
  }

  /** Takes note that a file has changed or is new. */
  fileChanged(uri: string): void {
    const canonical = canonicalUri(uri);
    if (isBaselineName(canonical)) this.#readBaselines([canonical]);
    else if (!this.#ours.has(canonical)) {
      if (this.#isOurs(canonical) || isManifest(canonical)) this.lookAgain();
    } else if (!this.#open.has(canonical)) {
      this.#takeNewer(canonical);
    }
  }

  /** Takes note that a file, or a folder with all that lay in it, is gone. */
  fileDeleted(uri: string): void {
    const canonical = canonicalUri(uri);
    this.#readBaselines([...this.#baselines].filter(known => isWithin(known, canonical)));
    const gone = [...this.#ours].filter(known => isWithin(known, canonical));
    for (const known of gone) if (!this.#open.has(known)) this.#take(known);
    if (gone.length > 0) this.lookAgain();
  }

  /** Finds out anew which files are ours. Texts that are at hand are not read again. */
  lookAgain(): void {
    const listed = new Set(this.#folders.flatMap(({ uri }) => this.#filesOf(uri).list(uri).files));
    const open = [...this.#open.keys()];
    const strays = new Set(open.filter(uri => isManifest(uri) && !this.#isInFolders(uri)).map(folderOf));
    for (const root of strays) for (const uri of this.#filesOf(root).list(root).files) listed.add(uri);
    this.#roots = new Set([...[...listed].filter(isManifest).map(folderOf), ...strays]);
    const ours = new Set([...listed, ...open, ...this.#chosen].filter(uri => this.#isOurs(uri)));
    const before = this.#ours;
    this.#ours = ours;
    for (const uri of before) if (!ours.has(uri)) this.#drop(uri);
    for (const uri of ours) if (!this.#given.has(uri)) this.#take(uri);
    this.#readBaselines(this.#workspace.baselineFiles);
  }

  #isOurs(uri: string): boolean {
    if (this.#chosen.has(uri)) return true;
    if (this.#folders.some(folder => isWithin(uri, folder.uri) && folder.matches(pathBelow(uri, folder.uri))))
      return true;
    return isYamlName(uri) && this.#isBelowManifest(uri);
  }

  #isBelowManifest(uri: string): boolean {
    for (let folder = folderOf(uri); ; ) {
      if (this.#roots.has(folder)) return true;
      const parent = folderOf(folder);
      if (parent === folder || isIgnoredFolder(nameOf(folder))) return false;
      folder = parent;
    }
  }

  #isInFolders(uri: string): boolean {
    return this.#folders.some(folder => isWithin(uri, folder.uri));
  }

  #take(uri: string): void {
    const open = this.#open.get(uri);
    const source = open === undefined ? this.#read(uri) : renamed(open, uri);
    if (source === undefined) this.#drop(uri);
    else if (source.getText() !== this.#given.get(uri)) this.#give(uri, source);
  }

  #give(uri: string, source: TextDocument): void {
    this.#given.set(uri, source.getText());
    this.#workspace.set(source);
  }

  /** Takes the newer text of one of our files; a manifest may name another list of known findings now. */
  #takeNewer(uri: string): void {
    this.#take(uri);
    if (!isManifest(uri)) return;
    this.#readBaselines(this.#workspace.baselineFiles.filter(named => !this.#baselines.has(named)));
  }

  #readBaselines(uris: readonly string[]): void {
    for (const uri of uris) {
      this.#baselines.add(uri);
      loadBaseline(uri, this.#workspace, this.#filesOf(uri));
    }
  }

  #drop(uri: string): void {
    this.#given.delete(uri);
    this.#workspace.delete(uri);
  }

  #read(uri: string): TextDocument | undefined {
    const { text, trouble } = this.#filesOf(uri).read(uri);
    if (trouble === undefined || trouble === 'not-utf-8') {
      this.#unreadable.delete(uri);
      return TextDocument.create(uri, 'yaml', 0, text);
    }
    if (trouble === 'missing' || this.#unreadable.has(uri)) return undefined;
    this.#unreadable.add(uri);
    this.#log(`${uri} cannot be read: ${trouble}.`);
    return undefined;
  }
}

function matcher(globs: readonly string[]): (path: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs]);
}

/** The core knows every text by the one spelling of its URI. */
function renamed(document: TextDocument, uri: string): TextDocument {
  if (document.uri === uri) return document;
  return TextDocument.create(uri, document.languageId, document.version, document.getText());
}
