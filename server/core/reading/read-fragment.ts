import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { EntityKind } from '../generated/types.ts';
import type {
  Entity,
  Located,
  Name,
  ParsedFile,
  Problem,
  ProblemParts,
  Reference,
  Text,
} from '../parsed-file.ts';
import { entitySchemas, isOwnKey, propertyOf, rootSchema, type SchemaNode } from '../schema.ts';
import type { Path, Span } from '../span.ts';
import { isManifest } from '../uri.ts';
import { nearestKey } from './nearest-key.ts';
import { scalarTraps, tabBefore, textsCutByComma } from './read-traps.ts';
import { alignScalar, characterEnd, firstLineOf, scalarSpan } from './text-spans.ts';

/** What one reading of a file gathers. */
export interface Harvest {
  readonly file: Mutable<ParsedFile>;
  readonly located: WeakMap<object, Located>;
  /** What each YAML alias stands for. */
  readonly targets: Map<Alias, Node>;
  /** How many values YAML aliases have repeated so far. */
  expanded: number;
}

type Mutable<T> = {
  -readonly [K in keyof T]: K extends 'path' ? T[K] : T[K] extends readonly (infer U)[] ? U[] : T[K];
};
type Value = object | string | boolean | number;

/** Where a value stands. */
interface Place {
  readonly owner: Entity | undefined;
  readonly path: Path;
  readonly container: object;
  readonly property: string;
  /** Set inside a YAML alias or merge key: the place of its use. */
  readonly via: Span | undefined;
}

const largestExpansion = 100_000;

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
  readonly #known = new Map<Node, Map<SchemaNode, Value | undefined>>();
  readonly #sizes = new WeakMap<object, number>();
  /** The aliases of which it has been said that they stand for something of the wrong type. */
  readonly #wrongThrough = new Set<number>();
  readonly #harvest: Harvest;
  readonly #file: Harvest['file'];
  readonly #text: string;

  constructor(harvest: Harvest) {
    this.#harvest = harvest;
    this.#file = harvest.file;
    this.#text = harvest.file.source.getText();
  }

  read(node: Node | null | undefined, schema: SchemaNode, place: Place): Value | undefined {
    if (isAlias(node)) return this.#readAlias(node, schema, place);
    if (node == null || isNotWritten(node)) return undefined;
    const value = this.#readWritten(node, schema, place);
    if (node.anchor !== undefined) this.#remember(node, schema, value);
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
    const isList = isSeq(node);
    if (!isList && !isMap(node)) return undefined;
    const children: [string, Node | null][] = isList
      ? (node.items as (Node | null)[]).map((item, index) => [String(index), item])
      : (node.items as Pair<Node, Node | null>[]).map(pair => [keyText(pair.key, this.#text), pair.value]);
    const read = children.map(([key, child]): [string, Value | undefined] => [
      key,
      this.read(child, schema, place),
    ]);
    const entries = read.filter((entry): entry is [string, Value] => entry[1] !== undefined);
    const value = isList ? entries.map(([, item]) => item) : Object.fromEntries(entries);
    this.#sizes.set(
      value,
      entries.reduce((sum, [, item]) => sum + this.#sizeOf(item), 1),
    );
    return value;
  }

  #sizeOf(value: Value): number {
    return typeof value === 'object' ? (this.#sizes.get(value) ?? 1) : 1;
  }

  #readAlias(alias: Alias, schema: SchemaNode, place: Place): Value | undefined {
    const target = this.#harvest.targets.get(alias);
    if (target === undefined) return undefined;
    const via = place.via ?? spanOf(alias);
    if (isScalar(target)) return this.read(target, schema, { ...place, via });
    const known = this.#known.get(target);
    if (known?.has(schema)) return this.#expand(known.get(schema), via);
    this.#remember(target, schema, undefined);
    const value = this.read(target, schema, { ...place, via });
    this.#remember(target, schema, value);
    return this.#expand(value, via);
  }

  #expand(value: Value | undefined, span: Span): Value | undefined {
    if (typeof value !== 'object') return value;
    const before = this.#harvest.expanded;
    this.#harvest.expanded += this.#sizes.get(value) ?? 1;
    if (this.#harvest.expanded <= largestExpansion) return value;
    if (before <= largestExpansion) {
      const file = this.#file;
      file.problems.push({
        kind: 'unreadable-file',
        file,
        span,
        owner: undefined,
        reason: 'too-many-aliases',
      });
    }
    return undefined;
  }

  #remember(node: Node, schema: SchemaNode, value: Value | undefined): void {
    const values = this.#known.get(node) ?? new Map<SchemaNode, Value | undefined>();
    values.set(schema, value);
    this.#known.set(node, values);
  }

  #readMap(node: YAMLMap, schema: SchemaNode, place: Place): object {
    const data: Record<string, Value> = {};
    const pairs = this.#ownPairs(node, place);
    const entity = isThing(schema, pairs) ? this.#openEntity(node, schema, pairs, data, place) : undefined;
    const owner = entity ?? place.owner;
    this.#harvest.located.set(data, { node, schema, pairs, items: [] });
    let size = 1;
    const cutOff = textsCutByComma(this.#text, node);
    const readPair = (pair: Pair<Node, Node | null>, key: string, via: Span | undefined) => {
      const within: Place = {
        owner: schema.entity === 'family' && ownParts.has(key) ? undefined : owner,
        path: entity === undefined ? [...place.path, key] : [key],
        container: data,
        property: key,
        via,
      };
      if (cutOff.has(pair) && !schema.properties.has(key)) {
        const whole = cutOff.get(pair);
        const span = this.#keySpan(pair.key);
        if (whole !== undefined) this.#problem(within, { kind: 'comma-in-flow-text', key, span, whole });
        return;
      }
      const value = this.#readProperty(pair, key, schema, within, pairs);
      if (value === undefined) return;
      data[key] = value;
      size += this.#sizeOf(value);
    };
    for (const [key, pair] of pairs) if (key !== '<<') readPair(pair, key, place.via);
    for (const [key, pair, via] of this.#mergedPairs(node, pairs, place.via)) readPair(pair, key, via);
    this.#sizes.set(data, size);
    if (entity !== undefined) this.#closeEntity(entity, schema, pairs);
    return data;
  }

  #ownPairs(node: YAMLMap, place: Place): Map<string, Pair<Node, Node | null>> {
    const pairs = new Map<string, Pair<Node, Node | null>>();
    for (const item of node.items as Pair<Node, Node | null>[]) {
      const key = keyText(item.key, this.#text);
      const first = pairs.get(key);
      if (first === undefined) {
        pairs.set(key, item);
        continue;
      }
      const span = this.#keySpan(item.key);
      this.#problem(place, {
        kind: 'duplicate-key',
        key,
        span,
        first: this.#keySpan(first.key),
        firstEntry: this.#entrySpan(first),
        entry: this.#entrySpan(item),
      });
    }
    return pairs;
  }

  #entrySpan({ key, value }: Pair<Node, Node | null>): Span {
    const { start, end } = this.#keySpan(key);
    const last = Math.max(end, value?.range?.[1] ?? end);
    return { start, end: start + this.#text.slice(start, last).trimEnd().length };
  }

  /** What `<<: *base` brings in: keys that the map does not write itself. */
  *#mergedPairs(
    node: YAMLMap,
    own: ReadonlyMap<string, unknown>,
    via: Span | undefined,
  ): Iterable<[string, Pair<Node, Node | null>, Span]> {
    const merge = (node.items as Pair<Node, Node | null>[]).find(
      item => keyText(item.key, this.#text) === '<<',
    );
    if (merge?.value == null) return;
    const seen = new Set(own.keys());
    const sources = isSeq(merge.value) ? (merge.value.items as Node[]) : [merge.value];
    for (const source of sources) {
      const target = isAlias(source) ? this.#harvest.targets.get(source) : source;
      if (!isMap(target) || target === node) continue;
      for (const item of target.items as Pair<Node, Node | null>[]) {
        const key = keyText(item.key, this.#text);
        if (seen.has(key) || key === '<<') continue;
        seen.add(key);
        yield [key, item, via ?? spanOf(source)];
      }
    }
  }

  #readProperty(
    pair: Pair<Node, Node | null>,
    key: string,
    schema: SchemaNode,
    place: Place,
    pairs: ReadonlyMap<string, unknown>,
  ): Value | undefined {
    if (isOwnKey(key)) return undefined;
    const property = propertyOf(schema, key);
    const span = this.#keySpan(pair.key);
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

  #readKey(pair: Pair<Node, Node | null>, key: string, schema: SchemaNode, place: Place): void {
    const span = place.via ?? this.#keySpan(pair.key);
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
    let size = 1;
    (node.items as (Node | null)[]).forEach((item, index) => {
      this.#checkTab(item, place);
      const value = this.read(item, schema.items!, { ...place, path: [...place.path, index] });
      if (value === undefined) return;
      data.push(value);
      items.push(item!);
      size += this.#sizeOf(value);
    });
    this.#sizes.set(data, size);
    return data;
  }

  #readScalar(node: Scalar, schema: SchemaNode, place: Place): Value | undefined {
    const written = String(node.value);
    if (schema.type === 'boolean') {
      if (written === 'true' || written === 'false') return written === 'true';
      return this.#wrongType(node, schema, place);
    }
    if (schema.type === 'number') {
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(written)
        ? Number(written)
        : this.#wrongType(node, schema, place);
    }
    if (schema.type === 'integer') {
      return /^-?\d{1,15}$/.test(written) ? Number(written) : this.#wrongType(node, schema, place);
    }
    const value = isBlock(node) ? written.replace(/\n+$/, '') : written;
    this.#checkTraps(node, place.property, schema, place);
    const span = place.via ?? scalarSpan(this.#text, node);
    if (schema.refers !== undefined) this.#reference(value, span, schema, place, false);
    if ((schema.format === 'line' || schema.format === 'markdown') && place.via === undefined) {
      this.#file.texts.push(readText(this.#file, node, value, schema.format, span, place));
    }
    return value;
  }

  #reference(text: string, span: Span, schema: SchemaNode, place: Place, isKey: boolean): void {
    const { owner, path, container, property } = place;
    const to = schema.refers!;
    const reference: Reference = {
      kind: 'reference',
      to,
      text,
      file: this.#file,
      span,
      schema,
      owner,
      path,
      container,
      property,
      isKey,
    };
    this.#file.references.push(reference);
  }

  #wrongType(node: Node, expected: SchemaNode, place: Place): undefined {
    const span = place.via ?? this.#nodeSpan(node);
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
    pairs: ReadonlyMap<string, Pair<Node, Node | null>>,
    data: object,
    place: Place,
  ): Mutable<Entity> {
    const kind = schema.entity as EntityKind;
    const standing = [schema.titleKey, ...schema.idKeys].map(key =>
      key === undefined ? undefined : pairs.get(key),
    );
    const headNode = standing.find(pair => isScalar(pair?.value) && !isNotWritten(pair.value))?.value;
    const firstKey = [...pairs.values()][0]?.key;
    const head = isScalar(headNode)
      ? scalarSpan(this.#text, headNode)
      : firstKey === undefined
        ? firstLineOf(this.#text, node.range?.[0] ?? 0)
        : this.#keySpan(firstKey);
    const entity: Mutable<Entity> = {
      kind,
      id: undefined,
      names: [],
      file: this.#file,
      parent: place.owner,
      section: sectionOf(place.path),
      path: place.path,
      span: { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 },
      head,
      data,
    };
    if (place.via === undefined) this.#file.entities.push(entity);
    return entity;
  }

  #closeEntity(
    entity: Mutable<Entity>,
    schema: SchemaNode,
    pairs: ReadonlyMap<string, Pair<Node, Node | null>>,
  ): void {
    for (const property of schema.idKeys)
      entity.names.push(...this.#namesAt(pairs.get(property)?.value, property));
    entity.id =
      entity.names[0]?.text ??
      (schema.properties.get('id')?.derived === 'file' ? stemOf(this.#file.uri) : undefined);
  }

  #namesAt(node: Node | null | undefined, property: string): Name[] {
    if (isSeq(node)) return (node.items as Node[]).flatMap(item => this.#namesAt(item, property));
    if (!isScalar(node) || isNotWritten(node)) return [];
    return [{ text: String(node.value), property, span: scalarSpan(this.#text, node) }];
  }

  #keySpan(key: Node | null): Span {
    if (!isScalar(key))
      return key?.range == null ? { start: 0, end: 0 } : firstLineOf(this.#text, key.range[0]);
    const { start, end } = { start: key.range?.[0] ?? 0, end: key.range?.[1] ?? 0 };
    const lastBreak = this.#text.slice(start, end).lastIndexOf('\n');
    if (lastBreak === -1) return { start, end };
    const line = this.#text.slice(start + lastBreak + 1, end);
    return { start: end - line.trimStart().length, end };
  }

  #nodeSpan(node: Node): Span {
    if (isScalar(node)) return scalarSpan(this.#text, node);
    const line = firstLineOf(this.#text, node.range?.[0] ?? 0);
    return {
      start: line.start,
      end: Math.max(line.start + 1, Math.min(line.end, node.range?.[1] ?? line.end)),
    };
  }
}

/** Sections of a document that belong to the framework, not to the family written beside them. */
const ownParts: ReadonlySet<string> = new Set(['framework', 'lint']);

function readText(
  file: ParsedFile,
  node: Scalar,
  value: string,
  format: Text['format'],
  span: Span,
  place: Place,
): Text {
  let positions: readonly number[] | undefined;
  return {
    value,
    format,
    file,
    span,
    owner: place.owner,
    path: place.path,
    property: place.property,
    writing: writingOf(node),
    spanOf(start, end) {
      const source = file.source.getText();
      positions ??= alignScalar(source, node, value);
      const from = positions[start] ?? span.start;
      const last = positions[Math.max(start, end - 1)] ?? from;
      return { start: from, end: Math.max(from + 1, end > start ? characterEnd(source, node, last) : last) };
    },
  };
}

/** A map is a thing when it takes nothing from elsewhere; a document is a family when it has a family's words. */
function isThing(schema: SchemaNode, pairs: ReadonlyMap<string, unknown>): boolean {
  if (schema.entity === undefined || pairs.has('use')) return false;
  if (schema !== rootSchema) return true;
  return ['name', 'id', ...schema.needs.keys()].some(key => pairs.has(key));
}

/** The manifest's own words stand one level too high at its root, and the settings of checks count only there. */
function isMisplaced(uri: string, key: string): boolean {
  if (!isManifest(uri)) return key === 'lint';
  const manifestKeys = entitySchemas.get('framework')!.properties;
  return manifestKeys.has(key) && (!rootSchema.properties.has(key) || key === 'name' || key === 'id');
}

function isNotWritten(node: Node): boolean {
  return isScalar(node) && node.type === 'PLAIN' && node.value === '';
}

function writingOf(node: Scalar): Text['writing'] {
  if (node.type === 'QUOTE_DOUBLE') return 'double';
  if (node.type === 'QUOTE_SINGLE') return 'single';
  return isBlock(node) ? 'block' : 'plain';
}

function isBlock(node: Scalar): boolean {
  return node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
}

/** The key's word. A key that runs over lines is a half-typed line with the next key behind it. */
function keyText(key: Node | null, source: string): string {
  if (!isScalar(key)) return key === null ? '' : String(key);
  const text = String(key.value);
  if (key.type !== 'PLAIN' || key.range == null || !text.includes(' ')) return text;
  const written = source.slice(key.range[0], key.range[1]);
  return written.includes('\n') ? written.slice(written.lastIndexOf('\n') + 1).trim() : text;
}

function spanOf(node: Node): Span {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}

function sectionOf(path: Path): string {
  return String(path.findLast(step => typeof step === 'string') ?? '');
}

function stemOf(uri: string): string {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return name.replace(/\.[^.]*$/, '');
}
