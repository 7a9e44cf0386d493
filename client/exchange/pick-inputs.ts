import { env, type QuickPickItem, type Uri, window } from 'vscode';
import { base64Of, type ImportFormat } from '../../server/lsp/protocol.ts';
import { askForPaste, type Pasted } from './paste-box.ts';
import { type GivenInput, readInputs } from './read-inputs.ts';

interface SourceItem extends QuickPickItem {
  readonly choose: () => Promise<readonly GivenInput[] | undefined>;
}

/** What the user wants to import; undefined where the user has given up. */
export async function pickInputs(
  format: ImportFormat,
  extensionUri: Uri,
): Promise<readonly GivenInput[] | undefined> {
  const { copied, isPage, endings } = format;
  const paste: SourceItem = {
    label: '$(clippy) Paste the page here',
    detail: 'The cells of its tables come with it',
    choose: async () => asInput(await askForPaste(extensionUri)),
  };
  const clipboard: SourceItem = {
    label: '$(clippy) What you have copied',
    detail: isPage ? 'As text alone, where cells are guessed' : 'The text in the clipboard',
    choose: () => fromClipboard(`clipboard${copied}`),
  };
  const files: SourceItem = {
    label: '$(file) Files…',
    detail: `Whose names end in ${endings.join(', ')}`,
    choose: () => fromDisk(format, false),
  };
  const folder: SourceItem = {
    label: '$(folder) A folder…',
    detail: 'With all such files in it',
    choose: () => fromDisk(format, true),
  };
  const items = [...(isPage ? [paste] : []), ...(copied === undefined ? [] : [clipboard]), files, folder];
  const picked = await window.showQuickPick(items, { placeHolder: 'Where is it?' });
  return picked?.choose();
}

async function fromClipboard(name: string): Promise<readonly GivenInput[] | undefined> {
  const text = await env.clipboard.readText();
  if (text.trim() === '') throw new Error('The clipboard holds no text.');
  return asInput({ name, text });
}

function asInput(pasted: Pasted | undefined): readonly GivenInput[] | undefined {
  if (pasted === undefined) return undefined;
  const { name, text } = pasted;
  return [{ name, base64: base64Of(new TextEncoder().encode(text)), source: text }];
}

async function fromDisk(
  { name, endings }: ImportFormat,
  isFolder: boolean,
): Promise<readonly GivenInput[] | undefined> {
  const uris = await window.showOpenDialog({
    title: 'Import',
    openLabel: 'Import',
    canSelectFiles: !isFolder,
    canSelectFolders: isFolder,
    canSelectMany: !isFolder,
    ...(isFolder ? {} : { filters: { [name]: endings.map(ending => ending.slice(1)) } }),
  });
  return uris === undefined ? undefined : readInputs(uris, endings);
}
