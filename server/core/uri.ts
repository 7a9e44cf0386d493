import { URI, Utils } from 'vscode-uri';

/** The one spelling of a URI by which files are compared, however a client has escaped it. */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The folder that a file lies in. */
export function folderOf(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** A folder and all those around it, the nearest first. */
export function* foldersUpFrom(start: string): Generator<string> {
  for (let folder = start, inner = ''; folder !== inner; folder = folderOf(inner)) {
    yield folder;
    inner = folder;
  }
}

/** What a relative path means as seen from a folder. */
export function resolveUri(folder: string, path: string): string {
  const parsed = URI.parse(folder);
  const start = parsed.path === '' ? parsed.with({ path: '/' }) : parsed;
  return Utils.joinPath(start, path).toString().replace(/\/$/, '');
}

/** Whether a URI is a folder or lies somewhere below it. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The path from a folder to a file below it, unescaped. */
export function pathBelow(uri: string, folder: string): string {
  return decodeURIComponent(uri.slice(folder.length).replace(/^\//, ''));
}

/** The last part of a URI's path, unescaped. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The path from a folder to a file anywhere, unescaped. */
export function relativePath(folder: string, uri: string): string {
  const from = segmentsOf(folder);
  const to = segmentsOf(uri);
  const shared = from.findIndex((segment, index) => segment !== to[index]);
  const common = shared === -1 ? from.length : shared;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

function segmentsOf(uri: string): string[] {
  return decodeURIComponent(URI.parse(uri).path)
    .split('/')
    .filter(segment => segment !== '');
}

/** Whether a file's name makes its folder a framework. */
export function isManifest(uri: string): boolean {
  return /\/framework\.ya?ml$/.test(uri);
}
