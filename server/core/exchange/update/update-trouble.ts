import { isYamlMap, type YamlMap, type YamlValue } from '../writing/yaml-writer.ts';
import { type FilesData, mapOf, textAt } from './read-data.ts';
import { idOf } from './update-match.ts';

/**
 * Why an import cannot update what was imported last: it is none of the same source, or there is nothing in it. A
 * framework under another id is the same one where at least half of what it tells of was there before.
 */
export function updateTrouble(base: FilesData, imported: FilesData): string | undefined {
  const [before, now] = [sourceOf(base), sourceOf(imported)];
  const [known, told] = [thingsIn(base), thingsIn(imported)];
  const isOtherFormat = base.size > 0 && before.format !== now.format;
  const shared = [...told].filter(thing => known.has(thing)).length;
  const isOther = before.id !== undefined && now.id !== before.id && shared * 2 < told.size;
  if (isOtherFormat || isOther)
    return `The folder holds the import of another source: ${nameOf(before)}. This is ${nameOf(now)}. Choose another folder.`;
  if (told.size === 0 && known.size > 0)
    return 'There is nothing in this source any more, so nothing was updated. Look whether it is the right file.';
  return undefined;
}

interface Source {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly format: string | undefined;
}

function sourceOf(files: FilesData): Source {
  const root = mapOf(files.get('framework.yaml'));
  const framework = mapOf(root.framework);
  const source = mapOf(framework['x-source']);
  return { id: textAt(framework, 'id'), name: textAt(framework, 'name'), format: textAt(source, 'format') };
}

function nameOf({ id, name, format }: Source): string {
  const title = `“${name ?? id ?? ''}”${name === undefined || id === undefined ? '' : ` (${id})`}`;
  return format === undefined ? title : `${title}, read as ${format}`;
}

/** Everything in lists at the roots of the files, by list and id. */
function thingsIn(files: FilesData): ReadonlySet<string> {
  const things = [...files.values()].flatMap(data => listed(mapOf(data), []));
  return new Set(things);
}

function listed(map: YamlMap, path: readonly string[]): readonly string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (Array.isArray(value))
      return value.flatMap((item: YamlValue) =>
        isYamlMap(item) ? `${[...path, key, idOf(item)].join(' ')}` : [],
      );
    return isYamlMap(value) && key === 'components' ? listed(value, [key]) : [];
  });
}
