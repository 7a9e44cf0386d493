import { commands, Range, type Uri, ViewColumn, window, workspace } from 'vscode';

/** Opens a file at a line, from 1, in the column where it stands already; a file that is no text as the editor can. */
export async function openLine(uri: Uri, line = 1): Promise<void> {
  const visible = window.visibleTextEditors.find(editor => editor.document.uri.toString() === uri.toString());
  const viewColumn = visible?.viewColumn ?? ViewColumn.One;
  const document = await asText(uri);
  if (document === undefined) {
    await commands.executeCommand('vscode.open', uri, { viewColumn });
    return;
  }
  const { range } = document.lineAt(Math.max(0, Math.min(line, document.lineCount) - 1));
  await window.showTextDocument(document, { viewColumn, selection: new Range(range.start, range.end) });
}

async function asText(uri: Uri) {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
