import { type Uri, workspace } from 'vscode';

/** What a file holds; throws a sentence where it cannot be read. */
export async function readBytes(uri: Uri): Promise<Uint8Array> {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    throw new Error(`“${workspace.asRelativePath(uri)}” is not there or cannot be read.`);
  }
}
