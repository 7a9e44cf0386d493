import { commands, Uri, window, workspace } from 'vscode';
import type { ImportAnswer, PlannedText } from '../server/lsp/protocol.ts';
import type { ShownTexts } from './shown-texts.ts';

/** An import that is shown before anything is written. */
export interface ImportPreview {
  /** Asks the user what to do. */
  ask(): Promise<'write' | 'another' | 'leave'>;
  /** Takes the files off the screen; the report stays. */
  close(): Promise<void>;
}

/** Shows the files that an import would write, each compared with what is there, and its report beside them. */
export async function previewImport(
  shown: ShownTexts,
  folder: Uri,
  { writes, conflicts, report }: Exclude<ImportAnswer, { trouble: string }>,
): Promise<ImportPreview> {
  const name = workspace.asRelativePath(folder);
  const isBlocked = conflicts.length > 0;
  const files = isBlocked ? conflicts : writes;
  const title = isBlocked ? `In the way of the import into ${name}` : `Import into ${name}`;
  shown.clear();
  if (files.length > 0)
    await commands.executeCommand(
      'vscode.changes',
      title,
      files.map(file => compared(shown, folder, file)),
    );
  await shown.showReport('Import', report);
  return {
    ask: () => (isBlocked ? askForAnother(name, conflicts) : askToWrite(name, writes)),
    async close() {
      const tabs = window.tabGroups.all
        .flatMap(group => group.tabs)
        .filter(tab => tab.label.startsWith(title));
      await window.tabGroups.close(tabs, true);
    },
  };
}

function compared(
  shown: ShownTexts,
  folder: Uri,
  { path, text, before }: PlannedText,
): readonly [Uri, Uri | undefined, Uri] {
  const old = before === undefined ? undefined : shown.add(path, before);
  return [Uri.joinPath(folder, path), old, shown.add(path, text)];
}

/** The question waits while the user reads the preview. */
async function askToWrite(name: string, writes: readonly PlannedText[]): Promise<'write' | 'leave'> {
  if (writes.length === 0) {
    void window.showInformationMessage(`All of this is in “${name}” already.`);
    return 'leave';
  }
  const updated = writes.filter(({ before }) => before !== undefined).length;
  const write = {
    label: `$(check) Write ${counted(writes.length)}`,
    detail: updated === 0 ? 'All of them are new' : `${counted(updated)} of them updated in place`,
  };
  const leave = { label: '$(close) Write nothing' };
  const picked = await window.showQuickPick([write, leave], {
    title: `Import into ${name}`,
    placeHolder: 'Read the preview and the report first; this waits.',
    ignoreFocusOut: true,
  });
  return picked === write ? 'write' : 'leave';
}

async function askForAnother(name: string, conflicts: readonly PlannedText[]): Promise<'another' | 'leave'> {
  const another = 'Choose Another Folder';
  const say = conflicts.length === 1 ? 'One file there says' : `${conflicts.length} files there say`;
  const picked = await window.showWarningMessage(
    `Nothing was written to “${name}”. ${say} something else, and no file is overwritten.`,
    another,
  );
  return picked === another ? 'another' : 'leave';
}

function counted(files: number): string {
  return files === 1 ? '1 file' : `${files} files`;
}
