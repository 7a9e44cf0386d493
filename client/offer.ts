import { type ExtensionContext, type TextDocument, Uri, window, workspace } from 'vscode';
import { looksLikeFramework } from '../server/lsp/protocol.ts';
import type { Ours } from './ours.ts';

/** Offers Rolewright for files that look like ours: once for each, and again only when the user asks for it. */
export class Offer {
  readonly #context: ExtensionContext;
  readonly #ours: Ours;
  readonly #offered = new Set<string>();

  constructor(context: ExtensionContext, ours: Ours) {
    this.#context = context;
    this.#ours = ours;
  }

  /** Makes the offer where it is due; settles with whether it was taken. */
  async consider(document: TextDocument | undefined): Promise<boolean> {
    if (document === undefined || document.languageId !== 'yaml' || this.#ours.includes(document))
      return false;
    if (!canBeOurs(document.uri)) return false;
    if (this.#wasMade(document.uri) || !looksLikeFramework(document.getText())) return false;
    await this.#remember(document.uri);
    return this.make(document.uri);
  }

  /** Asks how to use Rolewright for a file, and does so; settles with whether it was taken. */
  async make(uri: Uri): Promise<boolean> {
    const canHaveManifest = uri.scheme !== 'untitled';
    const choice = await window.showInformationMessage(
      'This looks like a competency framework. Use Rolewright here?',
      ...(canHaveManifest ? [forFolder, forFile] : [forFile]),
    );
    if (choice === undefined) return false;
    try {
      if (choice === forFolder) await writeManifest(Uri.joinPath(uri, '..'));
      else await this.#ours.choose(uri);
    } catch (error) {
      void window.showErrorMessage(`Rolewright could not take note of it: ${(error as Error).message}`);
      return false;
    }
    await this.#ours.find();
    return true;
  }

  #wasMade(uri: Uri): boolean {
    const made = this.#context.workspaceState.get<string[]>(offeredKey, []);
    return this.#offered.has(uri.toString()) || made.includes(uri.toString());
  }

  async #remember(uri: Uri): Promise<void> {
    this.#offered.add(uri.toString());
    if (uri.scheme === 'untitled') return;
    const made = this.#context.workspaceState.get<string[]>(offeredKey, []);
    await this.#context.workspaceState.update(offeredKey, [...made, uri.toString()]);
  }
}

/** Texts that nobody writes, such as those of a preview or of an earlier version, are not asked about. */
function canBeOurs({ scheme }: Uri): boolean {
  return scheme === 'untitled' || workspace.fs.isWritableFileSystem(scheme) !== undefined;
}

const offeredKey = 'rolewright.offeredFiles';
const forFolder = 'For This Folder';
const forFile = 'For This File Only';

/** The manifest makes its folder a framework. */
async function writeManifest(folder: Uri): Promise<void> {
  const name = folder.path.split('/').filter(Boolean).at(-1) ?? 'Framework';
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const text = `framework:\n  format: 1\n  id: ${id === '' ? 'framework' : id}\n  name: ${JSON.stringify(name)}\n`;
  await workspace.fs.writeFile(Uri.joinPath(folder, 'framework.yaml'), new TextEncoder().encode(text));
}
