import { Uri, window, workspace } from 'vscode';
import {
  type CardParams,
  type Earlier,
  type EarlierVersion,
  type PanelState,
  thenScheme,
} from '../../server/lsp/protocol.ts';
import { addressAt, filesAt } from './git.ts';

/** What is wanted in the panel: as the server is asked for it, but with an earlier version by its name. */
export interface Wanted extends Omit<CardParams, 'at' | 'shown'> {
  readonly at:
    | Exclude<CardParams['at'], { readonly card: string }>
    | { readonly card: string; readonly earlier?: PanelState['earlier'] };
}

/** The version that a card is to be compared with. */
export function earlierOf({ at }: Wanted): EarlierVersion | undefined {
  return 'card' in at ? at.earlier : undefined;
}

/** Where a text that a comparison leads to is opened: today's, or the one of the version that it is compared with. */
export async function addressOf(uri: string, version: EarlierVersion | undefined): Promise<Uri> {
  if (!uri.startsWith(thenScheme)) return Uri.parse(uri);
  const today = Uri.parse(uri.slice(thenScheme.length));
  return (version && (await addressAt(today, version))) ?? today;
}

/** Asks git what files said in an earlier version, anew whenever a comparison is shown again or other files are changed. */
export class EarlierTexts {
  #last: { readonly key: string; readonly texts: Promise<Earlier | undefined> } | undefined;

  /** The question to the server; for the card as it is now where git, or the version in it, is gone. */
  async ask({ at, ...others }: Wanted): Promise<Omit<CardParams, 'shown'>> {
    const earlier = earlierOf({ at, ...others });
    if (!('card' in at) || earlier === undefined) {
      this.#last = undefined;
      return { at, ...others };
    }
    const before = await this.#textsOf(Uri.parse(others.uri), earlier);
    return { at: before === undefined ? { card: at.card } : { card: at.card, before }, ...others };
  }

  #textsOf(uri: Uri, version: EarlierVersion): Promise<Earlier | undefined> {
    const unsaved = workspace.textDocuments.filter(({ isDirty }) => isDirty).map(document => document.uri);
    const key = [uri, version.hash, ...unsaved].join('\n');
    if (this.#last?.key !== key) this.#last = { key, texts: readTexts(uri, version) };
    return this.#last.texts;
  }
}

async function readTexts(uri: Uri, version: EarlierVersion): Promise<Earlier | undefined> {
  const texts = await filesAt(uri, version);
  if (texts === undefined)
    void window.showInformationMessage(
      `The version “${version.name}” cannot be read from git any more. The card is shown as it is now.`,
    );
  return texts;
}
