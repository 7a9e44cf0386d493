import { commands, type Disposable, EventEmitter, Uri, ViewColumn, workspace } from 'vscode';

/** The scheme of texts that are shown and lie nowhere: reports, and files before they are written. */
const scheme = 'rolewright-exchange';

/** Texts that are shown and lie nowhere. They stay until the next ones are shown. */
export class ShownTexts implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: this.#changed.event,
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

  /** Shows a report, as Markdown looks, beside what is open. */
  async showReport(name: string, text: string): Promise<void> {
    const uri = Uri.from({ scheme, path: `/report/${name}.md` });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    await commands.executeCommand('vscode.open', uri, {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
    });
  }

  dispose(): void {
    this.#provider.dispose();
    this.#changed.dispose();
  }
}
