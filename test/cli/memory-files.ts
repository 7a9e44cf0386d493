import { isWithin, nameOf, pathBelow } from '../../server/core/uri.ts';
import { uriOfPath } from '../../server/files/disk.ts';
import { type Files, isIgnoredFolder, isYamlName, type Trouble } from '../../server/files/files.ts';

/** A disk that a test makes up: texts by absolute path, or what is wrong with them. */
export function memoryFiles(
  entries: Readonly<Record<string, string | { readonly trouble: Trouble }>>,
): Files {
  const byUri = new Map(Object.entries(entries).map(([path, entry]) => [uriOfPath(path), entry]));
  const below = (folder: string) =>
    [...byUri.keys()].filter(uri => uri !== folder && isWithin(uri, folder)).sort();
  return {
    kindOf: uri => (byUri.has(uri) ? 'file' : below(uri).length > 0 ? 'folder' : 'missing'),
    namesIn: folder => [...new Set(below(folder).map(uri => pathBelow(uri, folder).split('/')[0]!))],
    list(folder) {
      const files = below(folder).filter(uri => {
        const folders = pathBelow(uri, folder).split('/').slice(0, -1);
        return isYamlName(nameOf(uri)) && !folders.some(isIgnoredFolder);
      });
      return { files, troubles: [] };
    },
    read(uri) {
      const entry = byUri.get(uri) ?? { trouble: 'missing' };
      return typeof entry === 'string'
        ? { text: entry, trouble: undefined }
        : { text: '', trouble: entry.trouble };
    },
    leadsOut: () => false,
  };
}
