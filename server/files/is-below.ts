import { sep } from 'node:path';

/** Whether a path of this machine is a folder or lies in it, both written as they really are. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
