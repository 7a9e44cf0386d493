import { fold, likeness } from '../../analysis/similarity.ts';
import { addTo } from '../../grouping.ts';
import { isYamlMap, type YamlValue } from '../writing/yaml-writer.ts';

/** Whether two values say the same, whatever the order of their keys. */
export function isEqual(one: YamlValue | undefined, other: YamlValue | undefined): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isEqual(item, other[index]));
  if (isYamlMap(one) && isYamlMap(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].every(key => isEqual(one[key], other[key]));
  }
  return one === undefined || other === undefined ? one === other : String(one) === String(other);
}

/** The word by which an item is known: its id, else what else names it. */
export function idOf(item: YamlValue | undefined): string | undefined {
  return firstOf(item, ['id', 'use', 'skill', 'code', 'term', 'url', 'framework']);
}

/** What people call an item. */
export function titleOf(item: YamlValue | undefined): string | undefined {
  return firstOf(item, ['name', 'summary', 'title', 'label', 'term', 'details']);
}

/**
 * For each item the other that it is, by their places: the same id, else the same title, else the most alike of those
 * that are left, where they are more alike than not.
 */
export function matchItems(
  items: readonly YamlValue[],
  others: readonly YamlValue[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const pass = (keyOf: (item: YamlValue) => string | undefined): void => {
    const places = new Map<string, number[]>();
    others.forEach((other, at) => {
      const key = taken.has(at) ? undefined : keyOf(other);
      if (key !== undefined) addTo(places, key, at);
    });
    items.forEach((item, index) => {
      const key = found.has(index) ? undefined : keyOf(item);
      const at = key === undefined ? undefined : places.get(key)?.shift();
      if (at === undefined) return;
      found.set(index, at);
      taken.add(at);
    });
  };
  pass(idOf);
  pass(item => {
    const title = titleOf(item);
    return title === undefined ? undefined : fold(title);
  });
  matchAlike(items, others, found, taken);
  return found;
}

/** The most pairs that are compared letter by letter. */
const mostPairs = 40_000;
const least = 0.6;

function matchAlike(
  items: readonly YamlValue[],
  others: readonly YamlValue[],
  found: Map<number, number>,
  taken: Set<number>,
): void {
  const open = items.flatMap((item, index) => (found.has(index) ? [] : [{ index, text: wordsOf(item) }]));
  const free = others.flatMap((other, at) => (taken.has(at) ? [] : [{ at, text: wordsOf(other) }]));
  if (open.length * free.length > mostPairs) return;
  const pairs = open.flatMap(({ index, text }) =>
    free.map(other => ({ index, at: other.at, alike: alikeness(text, other.text) })),
  );
  for (const { index, at, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
    if (alike < least) return;
    if (found.has(index) || taken.has(at)) continue;
    found.set(index, at);
    taken.add(at);
  }
}

interface Words {
  readonly title: string;
  /** What says in one text what it is. */
  readonly main: string;
  /** Everything else that people read of it, a text once. */
  readonly texts: ReadonlySet<string>;
  /** How many letters the texts have. */
  readonly size: number;
  readonly level: string | undefined;
}

function wordsOf(item: YamlValue): Words {
  const title = fold(titleOf(item) ?? '');
  const main = fold(firstOf(item, ['description', 'details', 'summary']) ?? '');
  const texts = new Set(isYamlMap(item) ? textKeys.flatMap(key => textsIn(item[key])) : []);
  texts.delete(title);
  return {
    title,
    main: main === title ? '' : main,
    texts,
    size: sizeOf(texts),
    level: firstOf(item, ['level']),
  };
}

/** Where texts of a thing stand. */
const textKeys = ['summary', 'description', 'details', 'examples', 'responsibilities', 'levels'];

/** The texts of a list or a map; things in it have texts of their own. */
function textsIn(value: YamlValue | undefined): readonly string[] {
  if (typeof value === 'string') return [fold(value)];
  if (Array.isArray(value)) return value.flatMap(one => (isYamlMap(one) ? [] : textsIn(one)));
  return isYamlMap(value) ? Object.values(value).flatMap(textsIn) : [];
}

function sizeOf(texts: Iterable<string>): number {
  return [...texts].reduce((sum, text) => sum + text.length, 0);
}

/** The title decides; texts that stayed mostly the same, at the same level, speak for a title that changed. */
function alikeness(one: Words, other: Words): number {
  if (one.title === '' || other.title === '') return 0;
  const ofTitles = likeness(one.title, other.title);
  if (one.level !== other.level) return ofTitles;
  const isMainSame = one.main.length > leastSize && one.main === other.main;
  const ofTexts = isMainSame ? 1 : Math.min(one.size, other.size) > leastSize ? shareOf(one, other) : 0;
  return ofTexts < mostlySame ? ofTitles : Math.max(ofTitles, 0.85 + 0.1 * ofTitles);
}

/** Which part of the letters of two items stands in texts that are the same. */
function shareOf(one: Words, other: Words): number {
  const same = sizeOf([...one.texts].filter(text => other.texts.has(text)));
  return (2 * same) / (one.size + other.size);
}

/** How many letters say enough, and which part of them must be the same. */
const leastSize = 40;
const mostlySame = 0.75;

function firstOf(item: YamlValue | undefined, keys: readonly string[]): string | undefined {
  if (!isYamlMap(item)) return undefined;
  for (const key of keys) {
    const value = item[key];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}
