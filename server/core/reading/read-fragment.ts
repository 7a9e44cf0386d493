import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Entity, Problem, ProblemParts } from '../parsed-file.ts';
import { isOwnKey, propertyOf, rootSchema, type SchemaNode } from '../schema.ts';
import type { Path, Span } from '../span.ts';
import { Aliases, type Value } from './aliases.ts';
import { childrenOf, type Entry, mergedPairs } from './entries.ts';
import { frameworkSections, isMisplaced } from './framework-keys.ts';
import type { Harvest } from './harvest.ts';
import { nearestKey } from './nearest-key.ts';
import { plainValue } from './plain-value.ts';
import { isThing, nameEntity, openEntity } from './read-entity.ts';
import { readText } from './read-text.ts';
import { scalarTraps, tabBefore, textsCutByComma } from './read-traps.ts';
import { scalarSpan } from './text-spans.ts';
import { entrySpan, isBlock, isNotWritten, keySpan, keyText, spanOf, valueSpan } from './written-nodes.ts';

/** Where a value stands. */
interface Place {
  readonly owner: Entity | undefined;
  readonly path: Path;
  readonly container: object;
  readonly property: string;
  /** Set inside a YAML alias or merge key: the place of its use. */
  readonly via: Span | undefined;
}

/**
 * Reads one YAML document by the schema: its things, references and texts go to the harvest, mistakes of form to
 * its problems. Returns the valid part of what is written, or undefined for a document without content.
 */
export function readFragment(
  document: Document,
  targets: Harvest['targets'],
  harvest: Harvest,
): object | undefined {
  for (const [alias, target] of targets) harvest.targets.set(alias, target);
  const place: Place = { owner: undefined, path: [], container: {}, property: '', via: undefined };
  const value = new Reader(harvest).read(document.contents as Node | null, rootSchema, place);
  return typeof value === 'object' ? value : undefined;
}

class Reader {
  readonly #aliases: Aliases;
  /** The aliases of which it has been said that they stand for something of the wrong type. */
  readonly #wrongThrough = new Set<number>();
  readonly #harvest: Harvest;
  readonly #file: Harvest['file'];
  readonly #text: string;

  constructor(harvest: Harvest) {
    this.#harvest = harvest;
    this.#aliases = new Aliases(harvest);
    this.#file = harvest.file;
    this.#text = harvest.file.source.getText();
  }

  read(node: Node | null | undefined, schema: SchemaNode, place: Place): Value | undefined {
    if (isAlias(node)) return this.#readAlias(node, schema, place);
    if (node == null || isNotWritten(node)) return undefined;
    const value = this.#readWritten(node, schema, place);
    if (node.anchor !== undefined) this.#aliases.remember(node, schema, value);
    return value;
  }

  #readWritten(node: Node, schema: SchemaNode, place: Place): Value | undefined {
    if (schema.type === 'object') {
      return isMap(node) ? this.#readMap(node, schema, place) : this.#wrongType(node, schema, place);
    }
    if (schema.type === 'array') {
      return isSeq(node) ? this.#readList(node, schema, place) : this.#wrongType(node, schema, place);
    }
    if (schema.type === undefined) return this.#readOpen(node, schema, place);
    return isScalar(node) ? this.#readScalar(node, schema, place) : this.#wrongType(node, schema, place);
  }

  /** A value of which the language says nothing: texts, lists and maps as they are. */
  #readOpen(node: Node, schema: SchemaNode, place: Place): Value | undefined {
    if (isScalar(node)) return String(node.value);
    if (!isMap(node) && !isSeq(node)) return undefined;
    const read = childrenOf(node, this.#text).map(([key, child]): [string, Value | undefined] => [
      key,
      this.read(child, schema, place),
    ]);
    const entries = read.filter((entry): entry is [string, Value] => entry[1] !== undefined);
    const values = entries.map(([, value]) => value);
    const open = isSeq(node) ? values : Object.fromEntries(entries);
    this.#aliases.note(open, values);
    return open;
  }

  #readAlias(alias: Alias, schema: SchemaNode, place: Place): Value | undefined {
    const target = this.#harvest.targets.get(alias);
    if (target === undefined) return undefined;
    const via = place.via ?? spanOf(alias);
    if (isScalar(target)) return this.read(target, schema, { ...place, via });
    const known = this.#aliases.known(target, schema);
    if (known !== undefined) return this.#aliases.repeat(known.value, via);
    this.#aliases.remember(target, schema, undefined);
    const value = this.read(target, schema, { ...place, via });
    this.#aliases.remember(target, schema, value);
    return this.#aliases.repeat(value, via);
  }

  #readMap(node: YAMLMap, schema: SchemaNode, place: Place): object {
    const data = (schema.keys === undefined ? {} : Object.create(null)) as Record<string, Value>;
    const pairs = this.#ownPairs(node, place);
    const entity = isThing(schema, pairs) ? this.#openEntity(node, schema, pairs, data, place) : undefined;
    const owner = entity ?? place.owner;
    this.#harvest.located.set(data, { node, schema, pairs, items: [] });
    const cutOff = textsCutByComma(this.#text, node);
    const readPair = (pair: Entry, key: string, via: Span | undefined) => {
      const within: Place = {
        owner: schema.entity === 'family' && frameworkSections.has(key) ? undefined : owner,
        path: entity === undefined ? [...place.path, key] : [key],
        container: data,
        property: key,
        via,
      };
      if (cutOff.has(pair) && !schema.properties.has(key)) {
        const whole = cutOff.get(pair);
        const span = this.#keySpan(pair);
        if (whole !== undefined) this.#problem(within, { kind: 'comma-in-flow-text', key, span, whole });
        return;
      }
      const value = this.#readProperty(pair, key, schema, within, pairs);
      if (value !== undefined) data[key] = value;
    };
    for (const [key, pair] of pairs) if (key !== '<<') readPair(pair, key, place.via);
    for (const [key, pair, via] of mergedPairs(node, pairs, place.via, this.#harvest.targets, this.#text))
      readPair(pair, key, via);
    this.#aliases.note(data, Object.values(data));
    if (entity !== undefined) nameEntity(entity, schema, pairs);
    return data;
  }

  #ownPairs(node: YAMLMap, place: Place): Map<string, Entry> {
    const pairs = new Map<string, Entry>();
    for (const item of node.items as Entry[]) {
      const key = keyText(item.key, this.#text);
      const first = pairs.get(key);
      if (first === undefined) pairs.set(key, item);
      else
        this.#problem(place, {
          kind: 'duplicate-key',
          key,
          span: this.#keySpan(item),
          first: this.#keySpan(first),
          firstEntry: entrySpan(first, this.#text),
          entry: entrySpan(item, this.#text),
        });
    }
    return pairs;
  }

  #readProperty(
    pair: Entry,
    key: string,
    schema: SchemaNode,
    place: Place,
    pairs: ReadonlyMap<string, unknown>,
  ): Value | undefined {
    if (isOwnKey(key)) return undefined;
    const property = propertyOf(schema, key);
    const span = this.#keySpan(pair);
    if (schema === rootSchema && isMisplaced(this.#file.uri, key)) {
      this.#problem(place, { kind: 'misplaced-key', key, span });
      return undefined;
    }
    if (property === undefined) {
      const known = [...schema.properties.keys()];
      const nearest = nearestKey(
        key,
        known.filter(name => !pairs.has(name)),
      );
      this.#problem(place, { kind: 'unknown-property', key, span, nearest, known, where: schema });
      return undefined;
    }
    if (schema.keys !== undefined) this.#readKey(pair, key, schema.keys, place);
    this.#checkTab(pair.value, place);
    return this.read(pair.value, property, place);
  }

  #readKey(pair: Entry, key: string, schema: SchemaNode, place: Place): void {
    const span = place.via ?? this.#keySpan(pair);
    if (schema.refers !== undefined) this.#reference(key, span, schema, place, true);
    if (isScalar(pair.key)) this.#checkTraps(pair.key, key, schema, place);
  }

  #checkTraps(node: Scalar, key: string, schema: SchemaNode, place: Place): void {
    for (const trap of scalarTraps(this.#text, node, key, schema)) this.#problem(place, trap);
  }

  #checkTab(node: Node | null, place: Place): void {
    const span = tabBefore(this.#text, node);
    if (span !== undefined) this.#problem(place, { kind: 'tab-before-value', span });
  }

  #readList(node: YAMLSeq, schema: SchemaNode, place: Place): object {
    const data: Value[] = [];
    const items: Node[] = [];
    this.#harvest.located.set(data, { node, schema, pairs: new Map(), items });
    (node.items as (Node | null)[]).forEach((item, index) => {
      this.#checkTab(item, place);
      const value = this.read(item, schema.items!, { ...place, path: [...place.path, index] });
      if (value === undefined) return;
      data.push(value);
      items.push(item!);
    });
    this.#aliases.note(data, data);
    return data;
  }

  #readScalar(node: Scalar, schema: SchemaNode, place: Place): Value | undefined {
    const written = String(node.value);
    if (schema.type !== 'string')
      return plainValue(written, schema.type) ?? this.#wrongType(node, schema, place);
    const value = isBlock(node) ? written.replace(/\n+$/, '') : written;
    this.#checkTraps(node, place.property, schema, place);
    const span = place.via ?? scalarSpan(this.#text, node);
    if (schema.refers !== undefined) this.#reference(value, span, schema, place, false);
    const { format } = schema;
    if ((format === 'line' || format === 'markdown') && place.via === undefined) {
      const { owner, path, property } = place;
      this.#file.texts.push(readText(node, { value, format, file: this.#file, span, owner, path, property }));
    }
    return value;
  }

  #reference(text: string, span: Span, schema: SchemaNode, place: Place, isKey: boolean): void {
    const { owner, path, container, property } = place;
    const where = { file: this.#file, span, owner, path, container, property };
    this.#file.references.push({ kind: 'reference', to: schema.refers!, text, schema, isKey, ...where });
  }

  #wrongType(node: Node, expected: SchemaNode, place: Place): undefined {
    const span = place.via ?? valueSpan(node, this.#text);
    const found = isMap(node) ? 'map' : isSeq(node) ? 'list' : 'text';
    const text = isScalar(node)
      ? String(node.value)
      : this.#text.slice(node.range?.[0], node.range?.[1]).trimEnd();
    const problem: ProblemParts = { kind: 'wrong-type', key: place.property, span, expected, found, text };
    if (place.via === undefined || this.#isFirstThrough(place.via)) this.#add(place, problem);
    return undefined;
  }

  /** What is of the wrong type only where an alias uses it is said there, once. */
  #isFirstThrough({ start }: Span): boolean {
    const isFirst = !this.#wrongThrough.has(start);
    this.#wrongThrough.add(start);
    return isFirst;
  }

  /** Other mistakes in what an alias repeats are said where it is written. */
  #problem(place: Place, problem: ProblemParts): void {
    if (place.via === undefined) this.#add(place, problem);
  }

  #add(place: Place, problem: ProblemParts): void {
    this.#file.problems.push({ ...problem, file: this.#file, owner: place.owner } as Problem);
  }

  #openEntity(
    node: YAMLMap,
    schema: SchemaNode,
    pairs: ReadonlyMap<string, Entry>,
    data: object,
    { owner, path, via }: Place,
  ): ReturnType<typeof openEntity> {
    const entity = openEntity(node, schema, pairs, { file: this.#file, parent: owner, path, data });
    if (via === undefined) this.#file.entities.push(entity);
    return entity;
  }

  #keySpan({ key }: Entry): Span {
    return keySpan(key, this.#text);
  }
}
