import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import { propertyOf, rootSchema, type SchemaNode } from '../schema.ts';
import { ownData } from './own-data.ts';
import { TextInWork } from './update-edits.ts';
import { idOf, isYamlMap, matchItems } from './update-match.ts';
import { type Merging, mergeMap } from './update-merge.ts';
import { entriesOf, itemsOf, readYamlSource } from './yaml-source.ts';
import { writeYaml, type YamlMap, type YamlValue } from './yaml-writer.ts';

/** What an update makes of a folder. */
export interface UpdatedFiles {
  /** The texts that are new or changed, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** What has changed, in sentences. */
  readonly changes: readonly string[];
  /** What the source has changed and the files keep. */
  readonly kept: readonly string[];
}

type Texts = ReadonlyMap<string, string>;

/**
 * Brings a newer import into files that were imported before and have been worked on since: `there` is what the folder
 * holds, `base` what was imported last, `imported` what the source says now. Only what the source has changed is
 * changed, in place; ids, comments, additions and the author's own changes stay, and a new name makes the old one an
 * alias. Never throws.
 */
export function updateFiles(there: Texts, base: Texts, imported: Texts): UpdatedFiles {
  const changes: string[] = [];
  const kept: string[] = [];
  const open = openAll(there);
  const paths = pairPaths(base, imported);
  const renamed = renamedIds(base, imported, paths, open);
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
    if (!there.has(home)) {
      if (base.has(home)) kept.push(`${home}: you have removed this file; it stays so.`);
      else {
        files.set(path, writeYaml(isYamlMap(own) ? own : {}));
        changes.push(`${path} is new.`);
      }
    } else if (file === undefined) {
      kept.push(`${home}: this file is not sound YAML or uses aliases (*), so nothing is changed in it.`);
    } else if (isYamlMap(own)) {
      const merging: Merging = {
        change: message => changes.push(`${home}: ${message}`),
        keep: message => kept.push(`${home}: ${message}`),
        elsewhere: (list, id) => findElsewhere(open, home, list, id),
      };
      const before = dataOf(base.get(home) ?? '');
      const map = isYamlMap(before) ? retarget(before, rootSchema, renamed) : undefined;
      mergeMap(
        file.root,
        isYamlMap(map) ? map : undefined,
        keepRootId(own, file.root),
        { work: file.work, schema: rootSchema, name: '' },
        merging,
      );
    }
  }
  for (const path of base.keys())
    if (!imported.has(path) && ![...paths.values()].includes(path) && there.has(path))
      kept.push(`${path} is no longer in the source; it stays.`);
  for (const [path, { work }] of open) {
    const result = work.result();
    if (result !== work.text) files.set(path, result);
  }
  return { files, changes, kept };
}

interface OpenFile {
  readonly root: YAMLMap<Node, Node | null>;
  readonly work: TextInWork;
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
): RenamedIds {
  const renamed = new Map<string, Map<string, string>>();
  const note = (kind: string | undefined, from: string | undefined, to: string | undefined) => {
    if (kind === undefined || from === undefined || to === undefined || from === to) return;
    renamed.set(kind, (renamed.get(kind) ?? new Map()).set(from, to));
  };
  for (const [path, text] of imported) {
    const home = paths.get(path) ?? path;
    const [theirs, before] = [dataOf(text), dataOf(base.get(home) ?? '')];
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

function keepRootId(own: YamlMap, root: Node): YamlMap {
  const written = entriesOf(root).find(([key]) => key === 'id')?.[1];
  const id = ownData(written);
  return own.id === undefined || id === undefined ? own : { ...own, id };
}

function findElsewhere(
  open: ReadonlyMap<string, OpenFile>,
  home: string,
  list: string,
  id: string,
): ReturnType<Merging['elsewhere']> {
  if (id === '') return undefined;
  for (const [path, { root, work }] of open) {
    const node = path === home ? undefined : entriesOf(root).find(([key]) => key === list)?.[1];
    if (!isSeq(node)) continue;
    const map = itemsOf(node).find(item => idOf(ownData(item)) === id);
    if (isMap<Node, Node | null>(map) && work.isBlock(map)) return { map, work };
  }
  return undefined;
}

function listAt(map: YamlMap, key: string): readonly YamlValue[] {
  const value = map[key];
  return Array.isArray(value) ? value : [];
}

function stringAt(map: YamlMap, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' ? value : undefined;
}
