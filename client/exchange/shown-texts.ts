import { type Disposable, Uri, workspace } from 'vscode';

/** The scheme of texts that are shown and lie nowhere: what was pasted, and files before they are written. */
const scheme = 'rolewright-exchange';

/** Texts that are shown and lie nowhere. They stay until the next ones are shown. */
export class ShownTexts implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: uri => this.#texts.get(uri.toString()) ?? '',
  });
  #round = 0;

  /** Forgets the texts that were shown before. */
  clear(): void {
    this.#round++;
    this.#texts.clear();
  }

  /** An address at which a text can be shown; no address that the server could take for one of a framework. */
  add(path: string, text: string): Uri {
    const uri = Uri.from({ scheme, path: `/${path}`, query: `${this.#round}.${this.#texts.size}` });
    this.#texts.set(uri.toString(), text);
    return uri;
  }

  dispose(): void {
    this.#provider.dispose();
  }
}
