import { Disposable, EventEmitter, RelativePattern, Uri, workspace } from 'vscode';
import type { Ours } from '../ours.ts';

const setting = 'rolewright.card.styleSheet';

/**
 * The style sheet that an organisation keeps beside its framework: read only in a workspace that the user trusts, and
 * only from the framework's folder or below.
 */
export class OwnStyle implements Disposable {
  readonly #ours: Ours;
  readonly #changed = new EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #sheet: { readonly name: string; readonly text: Promise<string>; readonly watcher: Disposable } | undefined;
  /** Fires when the style sheet reads differently, is another one, or may be read now. */
  readonly onDidChange = this.#changed.event;

  constructor(ours: Ours) {
    this.#ours = ours;
    this.#subscriptions = [
      this.#changed,
      workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire()),
      workspace.onDidChangeConfiguration(
        event => event.affectsConfiguration(setting) && this.#changed.fire(),
      ),
    ];
  }

  /** The text of the style sheet for the framework around a file; empty where there is none. */
  async textFor(uri: string): Promise<string> {
    const sheet = workspace.isTrusted ? sheetOf(Uri.parse(uri), this.#ours) : undefined;
    if (this.#sheet?.name !== sheet?.toString()) {
      this.#sheet?.watcher.dispose();
      this.#sheet = sheet && { name: sheet.toString(), text: read(sheet), watcher: this.#watch(sheet) };
    }
    return (await this.#sheet?.text) ?? '';
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#sheet?.watcher.dispose();
  }

  #watch(sheet: Uri): Disposable {
    const name = sheet.path.split('/').at(-1)!;
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.joinPath(sheet, '..'), name.replace(/[*?{}[\]]/g, '[$&]')),
    );
    const readAgain = () => {
      if (this.#sheet?.name === sheet.toString()) this.#sheet = { ...this.#sheet, text: read(sheet) };
      this.#changed.fire();
    };
    return Disposable.from(
      watcher,
      watcher.onDidCreate(readAgain),
      watcher.onDidChange(readAgain),
      watcher.onDidDelete(readAgain),
    );
  }
}

/** Where the setting leads from the folder of a file's framework; undefined where that is somewhere else. */
function sheetOf(uri: Uri, ours: Ours): Uri | undefined {
  const path = workspace.getConfiguration('rolewright', uri).get<unknown>('card.styleSheet');
  if (typeof path !== 'string' || !isPathBelow(path)) return undefined;
  return Uri.joinPath(ours.rootOf(uri) ?? Uri.joinPath(uri, '..'), path);
}

/** Whether a path leads from a folder to a style sheet in it or below it: no address, no drive, no way up. */
function isPathBelow(path: string): boolean {
  return /^[^/\\:]+(?:\/[^/\\:]+)*\.css$/i.test(path) && !path.split('/').includes('..');
}

async function read(sheet: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(sheet));
  } catch {
    return '';
  }
}
