import { isMap, type Node } from 'yaml';
import { withoutMark } from '../../byte-order-mark.ts';
import { propertyOf, rootSchema, type SchemaNode } from '../../schema.ts';
import { ownData } from '../writing/own-data.ts';
import { childOf, readYamlSource } from '../writing/yaml-source.ts';
import { isYamlList, isYamlMap, writeYaml, type YamlMap, type YamlValue } from '../writing/yaml-writer.ts';
import { pairPaths } from './pair-paths.ts';
import { type FilesData, mapOf, readData } from './read-data.ts';
import { type RenamedIds, renamedIds, retarget } from './renamed-ids.ts';
import { TextInWork } from './update-edits.ts';
import { apartThings, type OpenFile, placeOf, schemaOf, UpdateIndex } from './update-index.ts';
import { isEqual } from './update-match.ts';
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
  const [before, now] = [readData(base), readData(imported)];
  const trouble = updateTrouble(before, now);
  if (trouble !== undefined) return { trouble };
  const open = openAll(there);
  const paths = pairPaths(before, now);
  const index = new UpdateIndex(open, [...before.values()].map(mapOf), [...now.values()].map(mapOf));
  const renamed = renamedIds(before, now, paths, open, index);
  const update: Update = { before, index, renamed, files: new Map(), changes: [], kept: new Set() };
  const { files, changes, kept } = update;
  for (const [path, data] of now) {
    const home = paths.get(path) ?? path;
    if (!isYaml(path) || data === undefined) {
      if (!there.has(path)) files.set(path, imported.get(path)!);
      continue;
    }
    const theirs = retarget(data, rootSchema, renamed);
    const file = open.get(home);
    if (!there.has(home)) addFile(path, home, theirs, update);
    else if (file === undefined)
      kept.add(`${home}: this file is not sound YAML or uses aliases (*), so nothing is changed in it.`);
    else if (isYamlMap(theirs)) mergeFile(home, file, theirs, update);
  }
  const gone = [...before.keys()].filter(path => !now.has(path) && ![...paths.values()].includes(path));
  const settled = gone.filter(path => isSettled(path, update));
  for (const path of gone)
    if (!settled.includes(path) && there.has(path) && Object.keys(mapOf(before.get(path))).length > 0)
      kept.add(`${path} is no longer in the source; it stays.`);
  for (const [path, { work }] of open) {
    const result = work.result();
    if (result !== work.text) files.set(path, result);
  }
  return { files, changes, kept: [...kept], settled };
}

/** An update on its way. */
interface Update {
  readonly before: FilesData;
  readonly index: UpdateIndex;
  readonly renamed: RenamedIds;
  readonly files: Map<string, string>;
  readonly changes: string[];
  readonly kept: Set<string>;
}

/** What is told and asked while things are brought into a file. */
function mergingInto(home: string, { index, renamed, changes, kept }: Update): Merging {
  return {
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
}

/** A file that is not there: new, or removed, or divided among others by the author. */
function addFile(path: string, home: string, theirs: YamlValue, update: Update): void {
  const { before, files, changes, kept } = update;
  const merging = mergingInto(home, update);
  const things = apartThings(mapOf(before.get(home)));
  if (before.has(home) && things.every(([list, item]) => merging.elsewhere(list, item) === undefined)) {
    kept.add(`${home}: you have removed this file; it stays so.`);
    return;
  }
  const left = withoutElsewhere(mapOf(theirs), '', rootSchema, merging);
  if (Object.keys(left).length === 0 && !isEqual(left, theirs)) return;
  files.set(path, writeYaml(left));
  changes.push(`${path} is new.`);
}

function mergeFile(home: string, { root, work }: OpenFile, theirs: YamlMap, update: Update): void {
  const { before, renamed } = update;
  const base = retarget(mapOf(before.get(home)), rootSchema, renamed);
  const place = { work, schema: rootSchema, name: '', at: '' };
  mergeMap(root, mapOf(base), keepIds(theirs, root), place, mergingInto(home, update));
}

/** Whether all that a file of the last import told of stands in others now. */
function isSettled(path: string, { before, index }: Update): boolean {
  const things = apartThings(mapOf(before.get(path)));
  return things.length > 0 && things.every(([list, item]) => index.isStill(list, item));
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
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
    if (!isYamlList(value) || value.length === 0) return [[key, value]];
    const items = { schema: inner?.items, name: '', at: `${place}[]` };
    const rest = value.filter(item => !mergeElsewhere(merging.earlier(place, item), item, items, merging));
    return rest.length === 0 ? [] : [[key, rest]];
  });
  return Object.fromEntries(left);
}

function wordUnspoken(place: string): string {
  const parts = place.split('[]');
  const field = parts.at(-1)!.slice(1).replaceAll('.', ', ');
  const list = parts.at(-2)!.replace(/^.*\./, '');
  return `The source says “${field}” of none of its ${list} any more; what you have stays.`;
}

function openAll(there: Texts): ReadonlyMap<string, OpenFile> {
  const open = new Map<string, OpenFile>();
  for (const [path, text] of there) {
    const source = isYaml(path) ? readYamlSource(text) : undefined;
    if (source === undefined || 'trouble' in source || !isMap<Node, Node | null>(source.root)) continue;
    open.set(path, { root: source.root, work: new TextInWork(withoutMark(text)) });
  }
  return open;
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
