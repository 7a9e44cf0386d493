import { type Uri, workspace } from 'vscode';

/** Writes a file, in the place of what is there; throws a sentence where that cannot be done. */
export async function writeBytes(uri: Uri, bytes: Uint8Array): Promise<void> {
  try {
    await workspace.fs.writeFile(uri, bytes);
  } catch {
    throw new Error(`“${workspace.asRelativePath(uri)}” could not be written. Choose another place.`);
  }
}
