import { folderOf, isWithin, nameOf } from '../core/uri.ts';
import { type Files, isIgnoredFolder, isYamlName } from './files.ts';

/** Files with another text in the place of one of them, or with one more. */
export function overlay(files: Files, uri: string, text: string): Files {
  return {
    kindOf: asked => (asked === uri ? 'file' : files.kindOf(asked)),
    namesIn: folder => [
      ...new Set([...files.namesIn(folder), ...(folderOf(uri) === folder ? [nameOf(uri)] : [])]),
    ],
    list(folder, most) {
      const { files: found, troubles } = files.list(folder, most);
      if (!isListed(uri, folder)) return { files: found, troubles };
      return {
        files: [...new Set([...found, uri])].sort(),
        troubles: troubles.filter(trouble => trouble.uri !== uri),
      };
    },
    read: asked => (asked === uri ? { text, trouble: undefined } : files.read(asked)),
    leadsOut: (asked, folders) => asked !== uri && files.leadsOut(asked, folders),
  };
}

function isListed(uri: string, folder: string): boolean {
  if (!isWithin(uri, folder) || !isYamlName(uri)) return false;
  for (let around = folderOf(uri); around !== folder; around = folderOf(around))
    if (isIgnoredFolder(nameOf(around))) return false;
  return true;
}
