import { commands, TabInputWebview, Uri, window, workspace } from 'vscode';
import type { ImportAnswer, PlannedText, ReportPlace } from '../../server/lsp/protocol.ts';
import type { ExchangeTools } from './exchange-tools.ts';
import { openLine } from './open-line.ts';
import { type GivenInput, statOf } from './read-inputs.ts';

/** An import that is shown before anything is written. */
export interface ImportPreview {
  /** Asks the user what to do. */
  ask(): Promise<'write' | 'another' | 'leave'>;
  /** Takes the files off the screen; the report stays. */
  close(): Promise<void>;
}

/** Shows the files that an import would write, each compared with what is there, and its report beside them. */
export async function previewImport(
  { shown, report: page }: ExchangeTools,
  folder: Uri,
  { writes, conflicts, report }: Exclude<ImportAnswer, { trouble: string }>,
  inputs: readonly GivenInput[],
): Promise<ImportPreview> {
  const name = workspace.asRelativePath(folder);
  const isBlocked = conflicts.length > 0;
  const files = isBlocked ? conflicts : writes;
  const title = isBlocked ? `In the way of the import into ${name}` : `Import into ${name}`;
  shown.clear();
  const planned = new Map([...writes, ...conflicts].map(({ path, text }) => [path, shown.add(path, text)]));
  const read = new Map(inputs.map(({ name, source }) => [name, uriOf(name, source)]));
  function uriOf(name: string, source: Uri | string): Uri {
    return typeof source === 'string' ? shown.add(name, source) : source;
  }
  if (files.length > 0)
    await commands.executeCommand(
      'vscode.changes',
      title,
      files.map(({ path, before }) => [
        Uri.joinPath(folder, path),
        before === undefined ? undefined : shown.add(path, before),
        planned.get(path),
      ]),
    );
  page.show({ ...report, title: `Import into ${name}` }, place => void go(place));
  async function go(place: ReportPlace): Promise<void> {
    if ('uri' in place) return openLine(Uri.parse(place.uri), place.line);
    if ('input' in place) {
      const uri = read.get(place.input);
      return uri && openLine(uri, place.line);
    }
    const file = Uri.joinPath(folder, place.path);
    return openLine((await statOf(file)) === undefined ? (planned.get(place.path) ?? file) : file);
  }
  return {
    ask: () => (isBlocked ? askForAnother(name, conflicts) : askToWrite(name, writes)),
    async close() {
      const tabs = window.tabGroups.all
        .flatMap(group => group.tabs)
        .filter(({ label, input }) => label.startsWith(title) && !(input instanceof TabInputWebview));
      await window.tabGroups.close(tabs, true);
    },
  };
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
