import { type QuickPickItem, Uri, window, workspace } from 'vscode';

interface FolderItem extends QuickPickItem {
  readonly choose: () => Promise<Uri | undefined>;
}

/** The folder that the user wants an import in; `roots` are those that hold a framework. */
export async function pickFolder(roots: readonly Uri[]): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const items: FolderItem[] = [
    ...folders.map(({ uri, name }) => ({
      label: `$(new-folder) A new folder in ${name}…`,
      choose: () => newFolder(uri),
    })),
    ...roots.map(root => ({
      label: `$(folder) ${workspace.asRelativePath(root)}`,
      detail: 'Holds a framework; what was imported into it before is updated in place',
      choose: async () => root,
    })),
    { label: '$(folder-opened) Another folder…', choose: otherFolder },
  ];
  const picked = await window.showQuickPick(items, { placeHolder: 'Where shall the files be written?' });
  return picked?.choose();
}

async function newFolder(parent: Uri): Promise<Uri | undefined> {
  const path = await window.showInputBox({
    prompt: 'The name of the folder',
    value: 'framework',
    validateInput: value =>
      isPlain(value.trim()) ? undefined : 'A name without “..”, “:” and “\\”; “/” leads into a folder.',
  });
  return path === undefined ? undefined : Uri.joinPath(parent, path.trim());
}

function isPlain(path: string): boolean {
  return path.split('/').every(part => /^[^\\:]+$/.test(part) && !/^\.+$/.test(part));
}

async function otherFolder(): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title: 'Where shall the files be written?',
      openLabel: 'Write Here',
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return folder;
}
