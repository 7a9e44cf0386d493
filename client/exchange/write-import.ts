import { FileType, Range, Uri, WorkspaceEdit, workspace } from 'vscode';
import {
  type FolderText,
  type ImportAnswer,
  memoryFolder,
  type PlannedText,
} from '../../server/lsp/protocol.ts';
import { namesBelow, statOf } from './read-inputs.ts';

/** The texts of a folder that an import may concern, as they are in the editor where they are open. */
export async function textsIn(folder: Uri): Promise<readonly FolderText[]> {
  if ((await statOf(folder)) === undefined) return [];
  const memory = Uri.joinPath(folder, memoryFolder);
  const remembered = (await statOf(memory)) === undefined ? [] : await namesBelow(memory);
  const paths = [
    ...(await namesBelow(folder)).filter(name => /\.ya?ml$/i.test(name)),
    ...remembered.map(name => `${memoryFolder}/${name}`),
    ...['.gitignore', `${memoryFolder}/.gitignore`],
  ];
  const texts = await Promise.all(paths.map(async path => ({ path, text: await textAt(folder, path) })));
  return texts.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/**
 * Writes an import in one step that can be undone; tells the files. Where one of them has changed since the preview,
 * lies behind a link or cannot be written, nothing is.
 */
export async function writeImport(
  folder: Uri,
  { writes, memory }: Exclude<ImportAnswer, { trouble: string }>,
): Promise<readonly Uri[]> {
  const files = [...writes, ...memory];
  for (const { path, before } of files) {
    if (await isBehindLink(folder, path))
      throw new Error(`“${path}” lies behind a link, and may be outside of the folder. Nothing was written.`);
    if ((await textAt(folder, path)) !== before)
      throw new Error(`“${path}” has changed meanwhile. Nothing was written.`);
    if (before === undefined && (await statOf(Uri.joinPath(folder, path))) !== undefined)
      throw new Error(`“${path}” is there and cannot be read. Nothing was written.`);
  }
  const news = files.filter(({ before }) => before === undefined);
  const updates = files.filter(({ before }) => before !== undefined);
  await makeFolders(folder, news);
  const edit = new WorkspaceEdit();
  for (const { path, text } of news)
    edit.createFile(Uri.joinPath(folder, path), { contents: encoder.encode(text) });
  for (const file of updates) await replace(edit, folder, file);
  if (!(await workspace.applyEdit(edit))) {
    for (const { path } of news) await remove(Uri.joinPath(folder, path));
    throw new Error('VS Code could not write these files. Nothing was written.');
  }
  await save(updates.map(({ path }) => Uri.joinPath(folder, path)));
  return writes.map(({ path }) => Uri.joinPath(folder, path));
}

const encoder = new TextEncoder();

/** One after the other: some file systems lose a folder that is made twice at once, as an edit of many files would. */
async function makeFolders(folder: Uri, files: readonly PlannedText[]): Promise<void> {
  const folders = new Set(files.map(({ path }) => Uri.joinPath(folder, path, '..').toString()));
  try {
    for (const uri of folders) await workspace.fs.createDirectory(Uri.parse(uri));
  } catch {
    throw new Error(`“${workspace.asRelativePath(folder)}” is no folder to write to. Nothing was written.`);
  }
}

async function replace(edit: WorkspaceEdit, folder: Uri, { path, text }: PlannedText): Promise<void> {
  const document = await workspace.openTextDocument(Uri.joinPath(folder, path));
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
}

async function remove(uri: Uri): Promise<void> {
  if ((await statOf(uri)) !== undefined) await workspace.fs.delete(uri);
}

async function save(uris: readonly Uri[]): Promise<void> {
  const wanted = new Set(uris.map(String));
  for (const document of workspace.textDocuments) {
    if (!wanted.has(document.uri.toString()) || (await document.save())) continue;
    throw new Error(`“${workspace.asRelativePath(document.uri)}” is updated and could not be saved.`);
  }
}

async function textAt(folder: Uri, path: string): Promise<string | undefined> {
  const uri = Uri.joinPath(folder, path);
  const open = workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
  if (open !== undefined && !open.isClosed) return open.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

async function isBehindLink(folder: Uri, path: string): Promise<boolean> {
  const parts = path.split('/');
  for (let count = 1; count <= parts.length; count++) {
    const stat = await statOf(Uri.joinPath(folder, ...parts.slice(0, count)));
    if (stat !== undefined && (stat.type & FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}
