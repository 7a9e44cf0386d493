import { FileType, Uri, workspace } from 'vscode';
import { base64Of, type InputBytes } from '../../server/lsp/protocol.ts';
import { readBytes } from './read-bytes.ts';

/** A file to import, and where it lies; for what lies nowhere its text. */
export interface GivenInput extends InputBytes {
  readonly source: Uri | string;
}

/** The most bytes of one file that are read, and of all files together. */
const mostBytes = 32_000_000;
const mostInAll = 64_000_000;
/** The most files that are taken from folders. */
const mostFiles = 5_000;

/** The files that were named, and those below folders that were named whose names end as they should. */
export async function readInputs(
  uris: readonly Uri[],
  endings: readonly string[],
): Promise<readonly GivenInput[]> {
  const inputs: GivenInput[] = [];
  let size = 0;
  const take = async (uri: Uri, name: string) => {
    const own = (await statOf(uri))?.size ?? 0;
    size += own;
    if (own > mostBytes)
      throw new Error(`“${name}” has more than ${mostBytes / 1e6} MB; so much is not read.`);
    if (size > mostInAll)
      throw new Error(`These files have more than ${mostInAll / 1e6} MB; so much is not read.`);
    inputs.push({ name, base64: base64Of(await readBytes(uri)), source: uri });
  };
  for (const uri of uris) {
    const name = uri.path.split('/').filter(Boolean).at(-1) ?? '';
    const stat = await statOf(uri);
    if (stat === undefined) throw new Error(`“${name}” is not there or cannot be read.`);
    if ((stat.type & FileType.Directory) === 0) await take(uri, name);
    else {
      const names = (await namesBelow(uri)).filter(one =>
        endings.some(ending => one.toLowerCase().endsWith(ending)),
      );
      if (names.length === 0)
        throw new Error(`“${name}” holds no file whose name ends in ${endings.join(' or ')}.`);
      for (const one of names) await take(Uri.joinPath(uri, one), one);
    }
  }
  return inputs;
}

/** The files below a folder by their paths from it, in order; hidden ones and links are not. */
export async function namesBelow(folder: Uri, from = ''): Promise<string[]> {
  const names: string[] = [];
  const entries = await entriesIn(Uri.joinPath(folder, from));
  for (const [name, type] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name.startsWith('.') || name === 'node_modules' || names.length >= mostFiles) continue;
    const path = from === '' ? name : `${from}/${name}`;
    if (type === FileType.Directory) names.push(...(await namesBelow(folder, path)));
    else if (type === FileType.File) names.push(path);
  }
  return names.slice(0, mostFiles);
}

async function entriesIn(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    throw new Error(`“${workspace.asRelativePath(folder)}” is no folder that can be read.`);
  }
}

/** What is at an address; undefined where nothing is. */
export async function statOf(uri: Uri) {
  try {
    return await workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
}
