import { isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { fold } from '../../analysis/similarity.ts';
import { propertyOf, type SchemaNode } from '../../schema.ts';
import { shorten } from '../reading-log.ts';
import { ownData } from '../writing/own-data.ts';
import { slug } from '../writing/slug.ts';
import { textOf } from '../writing/yaml-source.ts';
import { isYamlList, isYamlMap, type YamlMap, type YamlValue } from '../writing/yaml-writer.ts';
import type { TextInWork } from './update-edits.ts';
import { placeOf, type WrittenThing } from './update-index.ts';
import { idOf, isEqual, matchItems, titleOf } from './update-match.ts';

/** What an update needs to know and to tell while it goes through the files. */
export interface Merging {
  /** Something that changes in the files. */
  change(message: string): void;
  /** Something that both the author and the source have changed, or that is not changed for another reason. */
  keep(message: string): void;
  /** What was imported last of a thing, in whatever file. */
  earlier(list: string, item: YamlValue): YamlValue | undefined;
  /** Where a thing is written that stands in another file. */
  elsewhere(list: string, item: YamlValue): WrittenThing | undefined;
  /** Whether the source still tells of a thing, in whatever file. */
  isStill(list: string, item: YamlValue): boolean;
  /** Whether the source says what stands at this place of any thing. */
  speaksOf(place: string): boolean;
  /** Something stays because the source does not speak of it any more. */
  keepUnspoken(place: string): void;
}

/** One place of the files: what is written there, what was imported last, and what is imported now. */
interface Place {
  readonly work: TextInWork;
  readonly schema: SchemaNode | undefined;
  /** How messages call it. */
  readonly name: string;
  /** The keys that lead to it, such as `skills[].levels`. */
  readonly at: string;
}

/** Brings what has changed in the source into a map; what the author has changed, added or removed stays so. */
export function mergeMap(
  ours: YAMLMap<Node, Node | null>,
  base: YamlMap | undefined,
  theirs: YamlMap,
  place: Place,
  merging: Merging,
): void {
  const pairs = new Map(ours.items.map(pair => [textOf(pair.key) ?? '', pair]));
  let behind: Pair<Node, Node | null> | undefined;
  for (const [key, value] of Object.entries(theirs)) {
    if (value === undefined) continue;
    const pair = pairs.get(key);
    if (pair !== undefined) {
      behind = pair;
      mergeValue(pair, key, base?.[key], value, place, merging);
    } else if (base?.[key] === undefined) {
      place.work.addPair(ours, behind, key, value);
      merging.change(`${place.name}: “${key}” is new.`);
    } else if (!isEqual(base[key], value)) {
      merging.keep(`${place.name}: “${key}” has changed in the source; you have removed it.`);
    }
  }
  for (const [key, value] of Object.entries(base ?? {})) {
    const pair = pairs.get(key);
    if (theirs[key] !== undefined || pair === undefined || value === undefined) continue;
    const at = placeOf(place.at, key);
    if (at.includes('[]') && !merging.speaksOf(at)) {
      merging.keepUnspoken(at);
      continue;
    }
    if (place.at === '' && holdsThings(value)) {
      merging.keep(`“${key}” is no longer in the source; it stays.`);
      continue;
    }
    if (isEqual(ownData(pair.value ?? undefined), value) && place.work.removePair(ours, pair))
      merging.change(`${place.name}: “${key}” is gone.`);
    else merging.keep(`${place.name}: “${key}” is gone in the source; it stays.`);
  }
}

function mergeValue(
  pair: Pair<Node, Node | null>,
  key: string,
  base: YamlValue | undefined,
  theirs: YamlValue,
  place: Place,
  merging: Merging,
): void {
  const written = ownData(pair.value ?? undefined);
  if (isEqual(written, theirs) || isEqual(base, theirs)) return;
  const { work } = place;
  const schema = place.schema && propertyOf(place.schema, key);
  const name = place.name === '' ? key : `${place.name}, ${key}`;
  const inner = { ...place, schema, name, at: placeOf(place.at, key) };
  if (isMap<Node, Node | null>(pair.value) && isYamlMap(theirs) && work.isBlock(pair.value)) {
    mergeMap(pair.value, isYamlMap(base) ? base : undefined, theirs, inner, merging);
  } else if (isSeq<Node>(pair.value) && Array.isArray(theirs) && work.isBlock(pair.value)) {
    const before = isYamlList(base) ? base : [];
    const merge = holdsThings([...before, ...theirs]) ? mergeThings : mergeTexts;
    merge(key, pair.value, before, theirs, { ...inner, name: place.name, schema: schema?.items }, merging);
  } else if (isEqual(written, base)) {
    work.setValue(pair, key, theirs);
    merging.change(
      `${place.name === '' ? '' : `${place.name}: `}“${key}” has changed${wordChange(base, theirs)}.`,
    );
  } else {
    merging.keep(
      `${place.name}: “${key}” stays as you have written it; the source now says${wordValue(theirs)}.`,
    );
  }
}

function holdsThings(value: YamlValue): boolean {
  return Array.isArray(value) && value.some(isYamlMap);
}

/** Lists of texts: what the source has added comes in, what it has taken out goes, unless the author has changed it. */
function mergeTexts(
  key: string,
  list: YAMLSeq<Node>,
  base: readonly YamlValue[],
  theirs: readonly YamlValue[],
  place: Place,
  merging: Merging,
): void {
  const nodes = new Map(list.items.map(node => [String(ownData(node) ?? ''), node]));
  const before = new Set(base.map(String));
  const now = new Set(theirs.map(String));
  let behind: Node | undefined;
  let left = list.items.length;
  for (const text of now) {
    const node = nodes.get(text);
    if (node !== undefined) behind = node;
    else if (!before.has(text)) {
      place.work.addItem(list, behind, text);
      left++;
      merging.change(`${place.name}: “${shorten(text)}” is new in “${key}”.`);
    }
  }
  for (const text of before) {
    const node = nodes.get(text);
    if (now.has(text) || node === undefined) continue;
    if (left > 1 && place.work.removeItem(node)) {
      left--;
      merging.change(`${place.name}: “${shorten(text)}” is gone from “${key}”.`);
    } else merging.keep(`${place.name}: “${shorten(text)}” is gone from “${key}” in the source; it stays.`);
  }
}

/** Lists of things: each is found again by its id, its title or its likeness; its id stays, an old name is an alias. */
function mergeThings(
  key: string,
  list: YAMLSeq<Node>,
  base: readonly YamlValue[],
  theirs: readonly YamlValue[],
  place: Place,
  merging: Merging,
): void {
  const written = list.items.map(node => ownData(node) ?? '');
  const toBase = matchItems(theirs, base);
  const baseToOurs = matchItems(base, written);
  const direct = matchItems(theirs, written);
  const seen = new Set<number>();
  const places = new Map(written.map((item, at) => [idOf(item), at]));
  const inner = { ...place, at: `${place.at}[]` };
  let behind: Node | undefined;
  theirs.forEach((item, index) => {
    const atBase = toBase.get(index);
    const before = atBase === undefined ? merging.earlier(place.at, item) : base[atBase];
    const own = before === undefined ? direct.get(index) : places.get(idOf(before));
    const at = atBase === undefined ? own : baseToOurs.get(atBase);
    if (atBase !== undefined) seen.add(atBase);
    const node = at === undefined ? undefined : list.items[at];
    if (node !== undefined) behind = node;
    if (isMap<Node, Node | null>(node) && isYamlMap(item) && place.work.isBlock(node)) {
      mergeThing(node, before, item, inner, merging);
    } else if (node === undefined && !mergeElsewhere(before, item, inner, merging)) {
      place.work.addItem(list, behind, item);
      merging.change(`${nameOf(item)} is new in “${key}”.`);
    }
  });
  base.forEach((item, index) => {
    if (!seen.has(index) && baseToOurs.has(index) && !merging.isStill(place.at, item))
      merging.keep(`${nameOf(item)} is no longer in the source; it stays.`);
  });
}

/**
 * Brings a thing in where it stands in another file; one that the author has removed is only told. Gives whether that
 * was all; false for a thing that is new. `place` is that of the things in the list.
 */
export function mergeElsewhere(
  before: YamlValue | undefined,
  item: YamlValue,
  place: Omit<Place, 'work'>,
  merging: Merging,
): boolean {
  const list = place.at.slice(0, -2);
  const moved = merging.elsewhere(list, before ?? item);
  if (moved !== undefined && isYamlMap(item))
    mergeThing(moved.map, before, item, { ...place, work: moved.work }, merging);
  else if (before === undefined) return false;
  else if (!isEqual(before, item))
    merging.keep(`${nameOf(item)} has changed in the source; you have removed it.`);
  return true;
}

function mergeThing(
  node: YAMLMap<Node, Node | null>,
  imported: YamlValue | undefined,
  item: YamlMap,
  place: Place,
  merging: Merging,
): void {
  const written = ownData(node);
  const base = isYamlMap(imported) ? imported : undefined;
  const kept = isYamlMap(written) ? written : {};
  const name = nameOf(written);
  const isNewId = base !== undefined && base.id !== item.id && kept.id !== undefined && kept.id !== item.id;
  if (isNewId && item.id !== slug(titleOf(item) ?? ''))
    merging.keep(`${name} has the id “${String(item.id)}” in the source now; it stays “${String(kept.id)}”.`);
  const theirs: YamlMap = { ...item, ...(kept.id === undefined ? {} : { id: kept.id }) };
  const aliases = aliasesFor(theirs, base, kept, place);
  const before = base && {
    ...base,
    id: theirs.id,
    ...(aliases === undefined ? {} : { aliases: kept.aliases }),
  };
  mergeMap(
    node,
    before,
    aliases === undefined ? theirs : withAliases(theirs, aliases),
    { ...place, name },
    merging,
  );
}

/** The aliases with the old name among them, where the source has given another one and the language has aliases. */
function aliasesFor(
  theirs: YamlMap,
  base: YamlMap | undefined,
  kept: YamlMap,
  { schema }: Place,
): readonly YamlValue[] | undefined {
  const [old, now] = [base?.name, theirs.name];
  if (typeof old !== 'string' || typeof now !== 'string' || fold(old) === fold(now)) return undefined;
  if (schema === undefined || !schema.properties.has('aliases') || kept.name !== old) return undefined;
  const aliases = [kept.aliases, theirs.aliases].flatMap(list => (Array.isArray(list) ? list : []));
  return [...new Set([...aliases, old])];
}

/** The map with these aliases, right behind its name where it had none. */
function withAliases(map: YamlMap, aliases: readonly YamlValue[]): YamlMap {
  const entries = Object.entries(map).filter(([key]) => key !== 'aliases');
  const at = entries.findIndex(([key]) => key === 'name') + 1;
  return Object.fromEntries([...entries.slice(0, at), ['aliases', aliases], ...entries.slice(at)]);
}

function nameOf(item: YamlValue | undefined): string {
  return `“${shorten(titleOf(item) ?? idOf(item) ?? '')}”`;
}

function wordChange(before: YamlValue | undefined, now: YamlValue): string {
  const isShort = [before, now].every(
    value => typeof value === 'string' && value.length <= 60 && !value.includes('\n'),
  );
  return isShort ? ` from “${String(before)}” to “${String(now)}”` : '';
}

function wordValue(value: YamlValue): string {
  return typeof value === 'object' ? ' something else' : ` “${shorten(String(value))}”`;
}
