import { isMap, type Node, type YAMLMap } from 'yaml';
import { addTo } from '../../grouping.ts';
import { propertyOf, rootSchema, type SchemaNode } from '../../schema.ts';
import { ownData } from '../writing/own-data.ts';
import { childOf, itemsOf } from '../writing/yaml-source.ts';
import { isYamlList, isYamlMap, type YamlMap, type YamlValue } from '../writing/yaml-writer.ts';
import type { TextInWork } from './update-edits.ts';
import { idOf, matchItems } from './update-match.ts';

/** A file of the folder that can be changed in place. */
export interface OpenFile {
  readonly root: YAMLMap<Node, Node | null>;
  readonly work: TextInWork;
}

/** A thing as it is written in one of the files. */
export interface WrittenThing {
  readonly map: YAMLMap<Node, Node | null>;
  readonly work: TextInWork;
}

/**
 * Where the things of a framework stand, whatever the file: those that may stand in any file, by the list that they
 * are in (`skills`, `components.knowledge`).
 */
export class UpdateIndex {
  readonly #open: ReadonlyMap<string, OpenFile>;
  readonly #base: Lists = new Map();
  readonly #now: Lists = new Map();
  readonly #matches = new Map<string, Matches>();
  readonly #written = new Map<string, ReadonlyMap<string, readonly PlacedThing[]>>();
  readonly #spoken = new Set<string>();

  constructor(open: ReadonlyMap<string, OpenFile>, base: Iterable<YamlMap>, now: Iterable<YamlMap>) {
    this.#open = open;
    for (const map of base) gather(map, this.#base);
    for (const map of now) {
      gather(map, this.#now);
      noteSpoken(map, '', this.#spoken);
    }
  }

  /** What was imported last of a thing: the same id, else what is most alike among those that are gone. */
  earlier(list: string, item: YamlValue): YamlValue | undefined {
    return this.#matchesIn(list).earlier.get(idOf(item) ?? '');
  }

  /** Where a thing is written in another file than this one. */
  elsewhere(list: string, item: YamlValue, home: string | undefined): WrittenThing | undefined {
    const id = idOf(item);
    if (id === undefined || !isApart(list)) return undefined;
    return this.#writtenIn(list)
      .get(id)
      ?.find(({ path }) => path !== home);
  }

  /** Whether the source still tells of a thing that was imported last. */
  isStill(list: string, item: YamlValue): boolean {
    return this.#matchesIn(list).still.has(idOf(item) ?? '');
  }

  /** Whether the source says anything at a place of things, such as `skills[].description`. */
  speaksOf(place: string): boolean {
    return this.#spoken.has(place);
  }

  /** By their ids, of each file the first of an id, where it can be changed in place. */
  #writtenIn(list: string): ReadonlyMap<string, readonly PlacedThing[]> {
    const known = this.#written.get(list);
    if (known !== undefined) return known;
    const made = new Map<string, PlacedThing[]>();
    for (const [path, { root, work }] of this.#open) {
      const node = list.split('.').reduce<Node | undefined>((inner, key) => childOf(inner, key), root);
      const seen = new Set<string>();
      for (const map of itemsOf(node)) {
        const id = idOf(ownData(map));
        if (id === undefined || seen.has(id)) continue;
        seen.add(id);
        if (isMap<Node, Node | null>(map) && work.isBlock(map)) addTo(made, id, { path, map, work });
      }
    }
    this.#written.set(list, made);
    return made;
  }

  #matchesIn(list: string): Matches {
    const known = this.#matches.get(list);
    if (known !== undefined) return known;
    const now = [...(this.#now.get(list)?.values() ?? [])];
    const base = [...(this.#base.get(list)?.values() ?? [])];
    const pairs = [...matchItems(now, base)].map(([index, at]) => [now[index]!, base[at]!] as const);
    const made = {
      earlier: new Map(pairs.map(([item, before]) => [idOf(item)!, before])),
      still: new Set(pairs.map(([, before]) => idOf(before)!)),
    };
    this.#matches.set(list, made);
    return made;
  }
}

interface PlacedThing extends WrittenThing {
  readonly path: string;
}

/** Things that have an id, by list and id. */
type Lists = Map<string, Map<string, YamlValue>>;

interface Matches {
  /** What was imported last, by the id that the source says now. */
  readonly earlier: ReadonlyMap<string, YamlValue>;
  /** The ids of what was imported last and is still there. */
  readonly still: ReadonlySet<string>;
}

/** Whether things of a list may stand in any file, so that their ids are enough to find them. */
function isApart(list: string): boolean {
  const schema = schemaOf(list);
  return schema?.entity !== undefined && schema.scope === 'framework';
}

/** The place in the language of what stands in a list that may stand in any file. */
export function schemaOf(list: string): SchemaNode | undefined {
  const found = list
    .split('.')
    .reduce<SchemaNode | undefined>((schema, key) => schema && propertyOf(schema, key), rootSchema);
  return found?.items;
}

function gather(map: YamlMap, lists: Lists, path = ''): void {
  for (const [key, value] of Object.entries(map)) {
    if (isYamlList(value) && isApart(path + key)) {
      const known = lists.get(path + key) ?? new Map<string, YamlValue>();
      lists.set(path + key, known);
      for (const item of value) {
        const id = idOf(item);
        if (id !== undefined && !known.has(id)) known.set(id, item);
      }
    } else if (path === '' && key === 'components' && isYamlMap(value)) gather(value, lists, 'components.');
  }
}

/** The things in the lists of a file that may stand in any file, each with its list. */
export function apartThings(map: YamlMap): readonly (readonly [list: string, item: YamlValue])[] {
  const lists: Lists = new Map();
  gather(map, lists);
  return [...lists].flatMap(([list, items]) => [...items.values()].map(item => [list, item] as const));
}

function noteSpoken(value: YamlValue, place: string, spoken: Set<string>): void {
  spoken.add(place);
  if (Array.isArray(value)) for (const item of value) noteSpoken(item, `${place}[]`, spoken);
  else if (isYamlMap(value))
    for (const [key, inner] of Object.entries(value))
      if (inner !== undefined) noteSpoken(inner, placeOf(place, key), spoken);
}

/** The place of a key below another place. */
export function placeOf(place: string, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}
