import { isMap, type Node } from 'yaml';
import { propertyOf, rootSchema, type SchemaNode } from '../../schema.ts';
import { ownData } from '../writing/own-data.ts';
import { childOf, readYamlSource } from '../writing/yaml-source.ts';
import { isYamlMap, writeYaml, type YamlMap, type YamlValue } from '../writing/yaml-writer.ts';
import { TextInWork } from './update-edits.ts';
import { apartThings, type OpenFile, placeOf, UpdateIndex } from './update-index.ts';
import { idOf, isEqual, matchItems } from './update-match.ts';
import { type Merging, mergeElsewhere, mergeMap } from './update-merge.ts';
import { updateTrouble } from './update-trouble.ts';

/** What an update makes of a folder. */
export interface UpdatedFiles {
  /** The texts that are new or changed, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** What has changed, in sentences. */
  readonly changes: readonly string[];
  /** What the source has changed and the files keep. */
  readonly kept: readonly string[];
  /** Files of the last import all of whose things the source now has in others; they need not be remembered. */
  readonly settled: readonly string[];
}

/** Why nothing is updated, in a sentence. */
export interface UpdateTrouble {
  readonly trouble: string;
}

type Texts = ReadonlyMap<string, string>;

/**
 * Brings a newer import into files that were imported before and have been worked on since: `there` is what the folder
 * holds, `base` what was imported last, `imported` what the source says now. Only what the source has changed is
 * changed, in place; ids, comments, additions and the author's own changes stay, and a new name makes the old one an
 * alias. What the source does not speak of any more stays. Never throws.
 */
export function updateFiles(there: Texts, base: Texts, imported: Texts): UpdatedFiles | UpdateTrouble {
  const trouble = updateTrouble(base, imported);
  if (trouble !== undefined) return { trouble };
  const changes: string[] = [];
  const kept = new Set<string>();
  const open = openAll(there);
  const paths = pairPaths(base, imported);
  const index = new UpdateIndex(open, mapsOf(base), mapsOf(imported));
  const renamed = renamedIds(base, imported, paths, open, index);
  const files = new Map<string, string>();
  for (const [path, text] of imported) {
    const home = paths.get(path) ?? path;
    const file = open.get(home);
    const theirs = dataOf(text);
    if (!/\.ya?ml$/.test(path) || theirs === undefined) {
      if (!there.has(path)) files.set(path, text);
      continue;
    }
    const own = retarget(theirs, rootSchema, renamed);
    const merging: Merging = {
      change: message => changes.push(`${home}: ${message}`),
      keep: message => kept.add(`${home}: ${message}`),
      earlier: (list, item) => {
        const before = index.earlier(list, item);
        return before && retarget(before, schemaOf(list), renamed);
      },
      elsewhere: (list, item) => index.elsewhere(list, item, home),
      isStill: (list, item) => index.isStill(list, item),
      speaksOf: place => index.speaksOf(place),
      keepUnspoken: place => kept.add(wordUnspoken(place)),
    };
    if (!there.has(home)) {
      const before = mapOf(base.get(home));
      const isKnown = apartThings(before).some(([list, item]) => merging.elsewhere(list, item) !== undefined);
      if (base.has(home) && !isKnown) {
        kept.add(`${home}: you have removed this file; it stays so.`);
        continue;
      }
      const left = isYamlMap(own) ? withoutElsewhere(own, '', rootSchema, merging) : {};
      if (Object.keys(left).length > 0 || isEqual(left, own)) {
        files.set(path, writeYaml(left));
        changes.push(`${path} is new.`);
      }
    } else if (file === undefined) {
      kept.add(`${home}: this file is not sound YAML or uses aliases (*), so nothing is changed in it.`);
    } else if (isYamlMap(own)) {
      const before = dataOf(base.get(home) ?? '');
      const map = isYamlMap(before) ? retarget(before, rootSchema, renamed) : undefined;
      mergeMap(
        file.root,
        isYamlMap(map) ? map : undefined,
        keepIds(own, file.root),
        { work: file.work, schema: rootSchema, name: '', at: '' },
        merging,
      );
    }
  }
  const settled: string[] = [];
  for (const [path, text] of base) {
    if (imported.has(path) || [...paths.values()].includes(path)) continue;
    const map = mapOf(text);
    const things = apartThings(map);
    if (things.length > 0 && things.every(([list, item]) => index.isStill(list, item))) settled.push(path);
    else if (there.has(path) && Object.keys(map).length > 0)
      kept.add(`${path} is no longer in the source; it stays.`);
  }
  for (const [path, { work }] of open) {
    const result = work.result();
    if (result !== work.text) files.set(path, result);
  }
  return { files, changes, kept: [...kept], settled };
}

/** Of a file that is not there, what stands in no other file either; what does is brought in there. */
function withoutElsewhere(own: YamlMap, at: string, schema: SchemaNode, merging: Merging): YamlMap {
  const left = Object.entries(own).flatMap(([key, value]): [string, YamlValue][] => {
    const inner = propertyOf(schema, key);
    const place = placeOf(at, key);
    if (value === undefined) return [];
    if (key === 'components' && at === '' && isYamlMap(value)) {
      const rest = withoutElsewhere(value, place, inner!, merging);
      return Object.keys(rest).length === 0 ? [] : [[key, rest]];
    }
    if (!Array.isArray(value) || value.length === 0) return [[key, value]];
    const items = { schema: inner?.items, name: '', at: `${place}[]` };
    const rest = value.filter(
      (item: YamlValue) => !mergeElsewhere(merging.earlier(place, item), item, items, merging),
    );
    return rest.length === 0 ? [] : [[key, rest]];
  });
  return Object.fromEntries(left);
}

/** The place in the language of what stands in a list that may stand in any file. */
function schemaOf(list: string): SchemaNode | undefined {
  const found = list
    .split('.')
    .reduce<SchemaNode | undefined>((schema, key) => schema && propertyOf(schema, key), rootSchema);
  return found?.items;
}

function wordUnspoken(place: string): string {
  const parts = place.split('[]');
  const field = parts.at(-1)!.slice(1).replaceAll('.', ', ');
  const list = parts.at(-2)!.replace(/^.*\./, '');
  return `The source says “${field}” of none of its ${list} any more; what you have stays.`;
}

function mapsOf(texts: Texts): readonly YamlMap[] {
  return [...texts.values()].map(mapOf);
}

function mapOf(text: string | undefined): YamlMap {
  const data = text === undefined ? undefined : dataOf(text);
  return isYamlMap(data) ? data : {};
}

function openAll(there: Texts): ReadonlyMap<string, OpenFile> {
  const open = new Map<string, OpenFile>();
  for (const [path, text] of there) {
    const source = /\.ya?ml$/.test(path) ? readYamlSource(text) : undefined;
    if (source === undefined || 'trouble' in source || !isMap<Node, Node | null>(source.root)) continue;
    open.set(path, { root: source.root, work: new TextInWork(text.replace(/^\uFEFF/, '')) });
  }
  return open;
}

function dataOf(text: string): YamlValue | undefined {
  const source = readYamlSource(text);
  return 'trouble' in source ? undefined : ownData(source.root);
}

/** For a file of the new import that bears another name than before, that name: where they tell of the same things. */
function pairPaths(base: Texts, imported: Texts): ReadonlyMap<string, string> {
  const gone = [...base.keys()].filter(path => !imported.has(path));
  const fresh = [...imported.keys()].filter(path => !base.has(path));
  const paths = new Map<string, string>();
  const things = new Map(
    [...gone, ...fresh].map(path => [path, thingsIn(dataOf(base.get(path) ?? imported.get(path) ?? ''))]),
  );
  for (const path of fresh) {
    const own = things.get(path)!;
    const scored = gone
      .filter(other => ![...paths.values()].includes(other))
      .map(other => ({ other, shared: sharedPart(own, things.get(other)!) }))
      .sort((a, b) => b.shared - a.shared);
    if (scored[0] !== undefined && scored[0].shared >= 0.5) paths.set(path, scored[0].other);
  }
  return paths;
}

function thingsIn(data: YamlValue | undefined): ReadonlySet<string> {
  const lists = isYamlMap(data)
    ? Object.entries(data).flatMap(([, value]) => (Array.isArray(value) ? value : []))
    : [];
  return new Set(lists.flatMap(item => idOf(item) ?? []));
}

function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter(id => other.has(id)).length;
  return both === 0 ? 0 : both / Math.max(one.size, other.size);
}

/** The ids that the new import gives to things that have another one in the files, by kind. */
type RenamedIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

function renamedIds(
  base: Texts,
  imported: Texts,
  paths: ReadonlyMap<string, string>,
  open: ReadonlyMap<string, OpenFile>,
  index: UpdateIndex,
): RenamedIds {
  const renamed = new Map<string, Map<string, string>>();
  const note = (kind: string | undefined, from: string | undefined, to: string | undefined) => {
    if (kind === undefined || from === undefined || to === undefined || from === to) return;
    renamed.set(kind, (renamed.get(kind) ?? new Map()).set(from, to));
  };
  for (const [path, text] of imported) {
    const home = paths.get(path) ?? path;
    const [theirs, before] = [dataOf(text), dataOf(base.get(home) ?? '')];
    for (const [list, item] of apartThings(mapOf(text)))
      note(schemaOf(list)?.entity, idOf(item), idOf(index.earlier(list, item)));
    const file = open.get(home);
    const ours = file === undefined ? undefined : ownData(file.root);
    if (!isYamlMap(theirs) || !isYamlMap(before)) continue;
    note('family', stringAt(theirs, 'id'), stringAt(isYamlMap(ours) ? ours : before, 'id'));
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
function retarget(value: YamlValue, schema: SchemaNode | undefined, renamed: RenamedIds): YamlValue {
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

/** The ids of the framework and of the job family stay as they are written. */
function keepIds(own: YamlMap, root: Node): YamlMap {
  const keep = (map: YamlMap, node: Node | undefined): YamlMap => {
    const id = ownData(childOf(node, 'id'));
    return map.id === undefined || id === undefined ? map : { ...map, id };
  };
  const { framework } = own;
  const kept = keep(own, root);
  return isYamlMap(framework) ? { ...kept, framework: keep(framework, childOf(root, 'framework')) } : kept;
}

function listAt(map: YamlMap, key: string): readonly YamlValue[] {
  const value = map[key];
  return Array.isArray(value) ? value : [];
}

function stringAt(map: YamlMap, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' ? value : undefined;
}
