import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestWord } from '../core/reading/nearest-word.ts';
import { uriOfPath } from '../files/disk.ts';
import { isYamlName } from '../files/files.ts';
import { CannotRun } from './cannot-run.ts';
import type { Host } from './host.ts';

/** The URI of a file or folder that was named. Throws `CannotRun` where it is missing or is a file but not YAML. */
export function uriOfNamed(path: string, host: Host): string {
  if (path === '') throw new CannotRun('The name of a file or folder is empty.');
  const uri = uriOfPath(resolve(host.cwd, path));
  const kind = host.files.kindOf(uri);
  if (kind === 'missing') throw new CannotRun(`“${path}” does not exist.${guess(path, host)}`);
  if (kind === 'file' && !isYamlName(path))
    throw new CannotRun(`“${path}” is not a YAML file: its name does not end in .yaml or .yml.`);
  return uri;
}

/** Why a file that was named belongs to no framework. */
export function notAPart(path: string, isMapping: boolean): string {
  return isMapping
    ? `“${path}” is the mapping of a table, not a part of a framework.`
    : `“${path}” is excluded by the manifest of its framework.`;
}

/** How a file is called in what is printed: as seen from the working directory or another folder, with forward slashes. */
export function shownPath(uri: string, folder: string): string {
  const path = relative(folder, fileURLToPath(uri));
  return path === '' ? '.' : path.split(sep).join('/');
}

/** The nearest name beside the first part of the path that does not exist. */
function guess(path: string, host: Host): string {
  const whole = resolve(host.cwd, path);
  let missing = whole;
  while (host.files.kindOf(uriOfPath(dirname(missing))) === 'missing') missing = dirname(missing);
  const folder = dirname(missing);
  const nearest = nearestWord(relative(folder, missing), host.files.namesIn(uriOfPath(folder)));
  if (nearest === undefined) return '';
  const rest = relative(missing, whole);
  const corrected = uriOfPath(resolve(folder, nearest, rest));
  const exists = host.files.kindOf(corrected) !== 'missing';
  return ` Did you mean “${shownPath(exists ? corrected : uriOfPath(resolve(folder, nearest)), host.cwd)}”?`;
}
