import { propertyOf, rootSchema, type SchemaNode } from '../../schema.ts';
import { ownData } from '../writing/own-data.ts';
import { isYamlList, isYamlMap, type YamlMap, type YamlValue } from '../writing/yaml-writer.ts';
import { type FilesData, mapOf, textAt } from './read-data.ts';
import { apartThings, type OpenFile, schemaOf, type UpdateIndex } from './update-index.ts';
import { idOf, matchItems } from './update-match.ts';

/** The ids that the new import gives to things that have another one in the files, by kind. */
export type RenamedIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Finds them: by what was imported last, and what is written. */
export function renamedIds(
  base: FilesData,
  imported: FilesData,
  paths: ReadonlyMap<string, string>,
  open: ReadonlyMap<string, OpenFile>,
  index: UpdateIndex,
): RenamedIds {
  const renamed = new Map<string, Map<string, string>>();
  const note = (kind: string | undefined, from: string | undefined, to: string | undefined) => {
    if (kind === undefined || from === undefined || to === undefined || from === to) return;
    renamed.set(kind, (renamed.get(kind) ?? new Map()).set(from, to));
  };
  for (const [path, theirs] of imported) {
    const home = paths.get(path) ?? path;
    const before = base.get(home);
    for (const [list, item] of apartThings(mapOf(theirs)))
      note(schemaOf(list)?.entity, idOf(item), idOf(index.earlier(list, item)));
    const file = open.get(home);
    const ours = file === undefined ? undefined : ownData(file.root);
    if (!isYamlMap(theirs) || !isYamlMap(before)) continue;
    note('family', textAt(theirs, 'id'), textAt(isYamlMap(ours) ? ours : before, 'id'));
    for (const [key, schema] of rootSchema.properties) {
      const [now, then] = [listAt(theirs, key), listAt(before, key)];
      const written = isYamlMap(ours) ? listAt(ours, key) : [];
      const toThen = matchItems(now, then);
      const toWritten = matchItems(then, written);
      now.forEach((item, index) => {
        const at = toThen.get(index);
        if (at === undefined) return;
        const home = toWritten.get(at);
        const kept = idOf(home === undefined ? then[at] : written[home]);
        note(schema.items?.entity, idOf(item), kept);
        note(schema.items?.entity, idOf(then[at]), kept);
      });
    }
  }
  return renamed;
}

/** The data with the ids that the files use, wherever it refers to a thing. */
export function retarget(value: YamlValue, schema: SchemaNode | undefined, renamed: RenamedIds): YamlValue {
  if (typeof value === 'string') return renamed.get(schema?.refers ?? '')?.get(value) ?? value;
  if (Array.isArray(value)) return value.map(item => retarget(item, schema?.items, renamed));
  if (!isYamlMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      inner === undefined ? undefined : retarget(inner, schema && propertyOf(schema, key), renamed),
    ]),
  );
}

function listAt(map: YamlMap, key: string): readonly YamlValue[] {
  const value = map[key];
  return isYamlList(value) ? value : [];
}
