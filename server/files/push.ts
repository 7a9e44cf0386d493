import { canonicalUri, isWithin, pathBelow } from '../core/uri.ts';
import {
  type FileKind,
  type Files,
  type FileText,
  isIgnoredFolder,
  isYamlName,
  type Listing,
} from './files.ts';
import { readTextBytes } from './read-bytes.ts';

/** Files as a client has sent them, for places that the server itself cannot read: a web worker, a virtual folder. */
export class PushedFiles implements Files {
  readonly #texts = new Map<string, FileText>();

  /** Takes a file in, or its newer text. */
  set(uri: string, text: string): void {
    this.#texts.set(canonicalUri(uri), { text, trouble: undefined });
  }

  /** Takes a file in by its bytes. */
  setBytes(uri: string, bytes: Uint8Array): void {
    this.#texts.set(canonicalUri(uri), readTextBytes(bytes));
  }

  /** Forgets a file, or a folder with all that lies in it. */
  delete(uri: string): void {
    for (const file of this.#below(uri)) this.#texts.delete(file);
  }

  kindOf(uri: string): FileKind {
    if (this.#texts.has(canonicalUri(uri))) return 'file';
    return this.#below(uri).length > 0 ? 'folder' : 'missing';
  }

  namesIn(folder: string): readonly string[] {
    const root = canonicalUri(folder);
    return [...new Set(this.#below(root).map(file => pathBelow(file, root).split('/')[0]!))];
  }

  list(folder: string): Listing {
    const root = canonicalUri(folder);
    const isHidden = (file: string) => pathBelow(file, root).split('/').slice(0, -1).some(isIgnoredFolder);
    const files = this.#below(root).filter(file => isYamlName(file) && !isHidden(file));
    return { files: files.sort(), troubles: [] };
  }

  read(uri: string): FileText {
    return this.#texts.get(canonicalUri(uri)) ?? { text: '', trouble: 'missing' };
  }

  /** A virtual folder has no links. */
  leadsOut(): boolean {
    return false;
  }

  #below(folder: string): string[] {
    const root = canonicalUri(folder);
    return [...this.#texts.keys()].filter(file => isWithin(file, root));
  }
}
