import {
  type Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  ViewColumn,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';

/** Opens a file of the workspace in the editors' first column; the panels stand beside it, and one may be active. */
export async function open(name: string): Promise<TextEditor> {
  const document = await workspace.openTextDocument(fileOf(name));
  return window.showTextDocument(document, ViewColumn.One);
}

/** Opens a file of the workspace and puts the cursor at the `|` of a marked piece of its text. */
export async function openAt(name: string, marked: string): Promise<TextEditor> {
  const { document } = await open(name);
  const place = placeOf(document, marked);
  return window.showTextDocument(document, {
    viewColumn: ViewColumn.One,
    selection: new Range(place, place),
  });
}

/** The address of a file of the workspace, whatever its file system. */
export function fileOf(name: string): Uri {
  return Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
}

/** What a file of the workspace holds. */
export async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(fileOf(name)));
}

/** Writes a file of the workspace, past the editor. */
export async function write(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));
}

/** The place of the `|` in a marked piece of a document's text, the mark itself not being in it. */
export function placeOf(document: TextDocument, marked: string): Position {
  const [before = '', after = ''] = marked.split('|');
  const offset = document.getText().indexOf(before + after);
  if (offset < 0) throw new Error(`“${before}${after}” is not in ${document.uri.path}.`);
  return document.positionAt(offset + before.length);
}

/** Replaces a piece of a document's text, as one edit. */
export async function replace(document: TextDocument, before: string, after: string): Promise<void> {
  const start = placeOf(document, `|${before}`);
  const edit = new WorkspaceEdit();
  edit.replace(
    document.uri,
    new Range(start, document.positionAt(document.offsetAt(start) + before.length)),
    after,
  );
  if (!(await workspace.applyEdit(edit))) throw new Error(`“${before}” could not be replaced.`);
}
