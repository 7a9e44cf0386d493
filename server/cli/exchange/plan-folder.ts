import { join } from 'node:path';
import type { Importing } from '../../core/exchange/importing.ts';
import {
  holdsImport,
  type ImportPlan,
  memoryFolder,
  planImport,
  planUpdate,
  type UpdatePlan,
} from '../../core/exchange/plan-import.ts';
import { decodeText } from '../../files/decode-text.ts';
import { staysBelow } from '../../files/exchange-files.ts';
import { isYamlName } from '../../files/files.ts';
import { CannotRun } from '../cannot-run.ts';
import type { Host } from '../host.ts';

type Texts = ReadonlyMap<string, string>;

/** What an import would do to a folder of this machine; nothing is written yet. */
export function planForFolder(folder: string, files: Texts, host: Host): ImportPlan {
  const outside = [...files.keys()].find(path => !staysBelow(path));
  if (outside !== undefined)
    throw new CannotRun(`“${outside}” would not lie in the folder. Nothing was written.`);
  const paths = [...files.keys()].flatMap(path => [path, `${memoryFolder}/${path}`]);
  return planImport(files, textsAt(folder, paths, host));
}

/** Plans to bring a newer import into a folder that holds an earlier one. */
export function planUpdateOfFolder(
  folder: string,
  files: Texts,
  { updateFiles }: Importing,
  host: Host,
): UpdatePlan {
  const remembered = yamlBelow(join(folder, memoryFolder), host).map(name => `${memoryFolder}/${name}`);
  const paths = new Set([...yamlBelow(folder, host), ...remembered]);
  for (const path of files.keys()) paths.add(path).add(`${memoryFolder}/${path}`);
  const there = textsAt(folder, paths, host);
  if (!holdsImport(there))
    throw new CannotRun(
      'The folder holds no earlier import, so there is nothing to update. Leave out “--update”.',
    );
  const plan = planUpdate(files, there, updateFiles);
  if ('trouble' in plan) throw new CannotRun(plan.trouble);
  return plan;
}

function yamlBelow(folder: string, host: Host): readonly string[] {
  const names = host.exchangeFiles.kindOf(folder) === 'folder' ? host.exchangeFiles.namesBelow(folder) : [];
  return names.filter(isYamlName);
}

function textsAt(folder: string, paths: Iterable<string>, host: Host): Texts {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = textAt(join(folder, path), host);
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

const mostBytes = 16_000_000;

function textAt(path: string, host: Host): string | undefined {
  const kind = host.exchangeFiles.kindOf(path);
  if (kind === 'missing') return undefined;
  const bytes =
    kind === 'folder'
      ? 'A folder stands where a file is to be written.'
      : host.exchangeFiles.readBytes(path, mostBytes);
  if (typeof bytes === 'string') throw new CannotRun(`“${path}”: ${bytes} Nothing was written.`);
  return decodeText(bytes).text;
}
