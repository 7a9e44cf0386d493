import picomatch from 'picomatch/posix';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isBaselineName } from '../core/linting/baseline.ts';
import type { Model } from '../core/model.ts';
import { canonicalUri, isManifest, isWithin } from '../core/uri.ts';
import { Workspace } from '../core/workspace.ts';
import type { Files } from '../files/files.ts';
import { importBounds } from '../files/import-bounds.ts';
import { loadBaseline } from '../files/load-baselines.ts';
import { loadImports } from '../files/load-imports.ts';
import { findOurs, isOurs, type Ours, type Places, rootAround } from './find-ours.ts';

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
  readonly #open = new Map<string, TextDocument>();
  #folders: Places['folders'] = [];
  #chosen: ReadonlySet<string> = new Set();
  #ours: Ours = { files: new Set(), roots: new Set(), strays: [] };
  /** The texts that the core has, so that a text that is opened or saved unchanged is not read again. */
  readonly #given = new Map<string, string>();
  /** The lists of known findings that have been looked for. */
  readonly #baselines = new Set<string>();
  /** The files of imported frameworks that are not ours, and the folders that were looked in for them. */
  #imported: ReadonlySet<string> = new Set();
  #importedFrom = '';
  #workspace = new Workspace([]);
  #bounds: readonly string[] = [];

  constructor(filesOf: (uri: string) => Files) {
    this.#filesOf = filesOf;
  }

  get workspace(): Workspace {
    return this.#workspace;
  }

  /** The frameworks that are worked on, without those that are only imported. */
  get frameworks(): readonly Model[] {
    return this.#workspace.models.filter(({ files }) => !this.#imported.has(files[0]?.uri ?? ''));
  }

  /** The document that is open in the editor under this URI, however escaped. */
  opened(uri: string): TextDocument | undefined {
    return this.#open.get(canonicalUri(uri));
  }

  /** Looks in these folders, and takes these files for ours wherever they are. */
  setPlaces(folders: readonly WorkspaceFolder[], chosen: readonly string[]): void {
    this.#folders = folders.map(({ uri, globs }) => ({ uri: canonicalUri(uri), isNamed: matcher(globs) }));
    this.#chosen = new Set(chosen.map(canonicalUri));
    this.lookAgain();
  }

  /** Takes a text from the editor, newly opened or changed. The document is kept and must not change any more. */
  setOpen(document: TextDocument): void {
    const uri = canonicalUri(document.uri);
    const isNew = !this.#open.has(uri);
    this.#open.set(uri, document);
    if (this.#ours.files.has(uri)) this.#takeNewer(uri);
    else if (isNew && this.#mayBeOurs(uri)) this.lookAgain();
  }

  /** Goes back to what the file holds. */
  close(uri: string): void {
    const canonical = canonicalUri(uri);
    this.#open.delete(canonical);
    if (this.#ours.files.has(canonical)) this.#take(canonical);
    if (isManifest(canonical) || this.#ours.strays.some(root => isWithin(canonical, root))) this.lookAgain();
  }

  /** Takes note that a file has changed or is new. */
  fileChanged(uri: string): void {
    const canonical = canonicalUri(uri);
    if (isBaselineName(canonical)) this.#readBaselines([canonical]);
    else if (this.#imported.has(canonical)) this.lookAgain();
    else if (!this.#ours.files.has(canonical)) {
      if (isManifest(canonical) || isOurs(canonical, this.#places, this.#ours.roots)) this.lookAgain();
    } else if (!this.#open.has(canonical)) {
      this.#takeNewer(canonical);
    }
  }

  /** Takes note that a file, or a folder with all that lay in it, is gone. */
  fileDeleted(uri: string): void {
    const canonical = canonicalUri(uri);
    this.#readBaselines([...this.#baselines].filter(known => isWithin(known, canonical)));
    const gone = [...this.#ours.files].filter(known => isWithin(known, canonical));
    for (const known of gone) if (!this.#open.has(known)) this.#take(known);
    if ([...gone, ...this.#imported].some(known => isWithin(known, canonical))) this.lookAgain();
  }

  /** Finds out anew which files are ours. Texts that are at hand are not read again. */
  lookAgain(): void {
    const before = this.#ours.files;
    this.#ours = findOurs(this.#places, this.#filesOf);
    this.#setBounds([...this.#folders.map(({ uri }) => uri), ...this.#ours.strays]);
    for (const uri of this.#imported) this.#drop(uri);
    for (const uri of before) if (!this.#ours.files.has(uri)) this.#drop(uri);
    for (const uri of this.#ours.files) if (!this.#given.has(uri)) this.#take(uri);
    this.#readImports();
    this.#readBaselines(this.#workspace.baselineFiles);
  }

  #mayBeOurs(uri: string): boolean {
    return isOurs(uri, this.#places, this.#ours.roots) || rootAround(uri, this.#filesOf) !== undefined;
  }

  get #places(): Places {
    return { folders: this.#folders, chosen: this.#chosen, open: [...this.#open.keys()] };
  }

  /**
   * Imports may lead as far as the folders of the editor, the frameworks around its open files, and the git
   * repositories that these lie in.
   */
  #setBounds(places: readonly string[]): void {
    const around = places.flatMap(place => importBounds([place], this.#filesOf(place)));
    const bounds = [...new Set([...places, ...around])];
    if (bounds.join('\n') === this.#bounds.join('\n')) return;
    this.#bounds = bounds;
    this.#workspace = new Workspace(bounds);
    this.#given.clear();
    this.#baselines.clear();
  }

  /** Reads the imported frameworks that lie in no folder of the editor. They are there to be referred to. */
  #readImports(): void {
    this.#importedFrom = this.#workspace.importedFolders.join('\n');
    this.#imported = loadImports(this.#workspace, this.#filesOf, this.#bounds);
  }

  #take(uri: string): void {
    const open = this.#open.get(uri);
    if (open !== undefined) this.#give(uri, renamed(open, uri));
    else this.#read(uri);
  }

  #give(uri: string, source: TextDocument): void {
    if (source.getText() === this.#given.get(uri)) return;
    this.#given.set(uri, source.getText());
    this.#workspace.set(source);
  }

  /** Takes the newer text of one of our files; a manifest may name other imports or another list of known findings now. */
  #takeNewer(uri: string): void {
    this.#take(uri);
    if (!isManifest(uri)) return;
    if (this.#workspace.importedFolders.join('\n') !== this.#importedFrom) this.lookAgain();
    else this.#readBaselines(this.#workspace.baselineFiles.filter(named => !this.#baselines.has(named)));
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

  #read(uri: string): void {
    const { text, trouble } = this.#filesOf(uri).read(uri);
    if (trouble === undefined) this.#give(uri, TextDocument.create(uri, 'yaml', 0, text));
    else this.#drop(uri);
    if (trouble !== undefined && trouble !== 'missing') this.#workspace.setUnreadable(uri, trouble);
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
