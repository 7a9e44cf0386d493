import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Model } from '../model.ts';
import type { Entity, ParsedFile } from '../parsed-file.ts';
import { isOwnKey, propertyOf, rootSchema, type SchemaNode } from '../schema.ts';
import { touches } from '../span.ts';

/** A word of a file's YAML and where it stands. */
export interface Word {
  readonly role: 'key' | 'value';
  readonly scalar: Scalar;
  /** What the language says of the value, or of the value behind the key; undefined where it says nothing. */
  readonly schema: SchemaNode | undefined;
  /** The maps and lists around the word, outermost first. */
  readonly around: readonly Collection[];
  /** The key itself, or the key behind which the value stands, alone or in a list. */
  readonly key: string | undefined;
}

/** A map or a list around a place. */
export interface Collection {
  readonly node: YAMLMap | YAMLSeq;
  readonly schema: SchemaNode | undefined;
  /** Its valid part, as the model knows it. */
  readonly data: object | undefined;
}

/** The key or value that an offset stands in or behind; undefined between words and in comments. */
export function wordAt(file: ParsedFile, offset: number): Word | undefined {
  const document = file.documents.findLast(candidate => startOf(candidate.contents) <= offset);
  const root = document?.contents as Node | null | undefined;
  if (root == null) return undefined;
  const data = file.fragments.find(fragment => file.located(fragment)?.node === root);
  return descend(file, offset, { node: root, schema: rootSchema, data, key: undefined }, []);
}

/** The innermost thing among the collections around a place. */
export function ownerAmong(file: ParsedFile, around: readonly Collection[]): Entity | undefined {
  for (const { data } of [...around].reverse()) {
    const owner = data === undefined ? undefined : file.entities.find(entity => entity.data === data);
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** The innermost map among the collections around a place. */
export function mapAmong(around: readonly Collection[]): Collection | undefined {
  return around.findLast(({ node }) => isMap(node));
}

/** The manifest of the framework that an entry under `imports:` names. */
export function importAt(model: Model, { role, around }: Word): Entity<'framework'> | undefined {
  const data = role === 'value' ? mapAmong(around)?.data : undefined;
  const entry = model.manifest?.data.imports?.find(candidate => candidate === data);
  return entry?.framework === undefined ? undefined : model.imports.get(entry.framework)?.model?.manifest;
}

interface Standing {
  readonly node: Node;
  readonly schema: SchemaNode | undefined;
  readonly data: unknown;
  readonly key: string | undefined;
}

function descend(
  file: ParsedFile,
  offset: number,
  { node, schema, data, key }: Standing,
  around: readonly Collection[],
): Word | undefined {
  if (isScalar(node))
    return holds(node, offset) ? { role: 'value', scalar: node, schema, around, key } : undefined;
  if (!isMap(node) && !isSeq(node)) return undefined;
  const known = typeof data === 'object' && data !== null ? data : undefined;
  const inside = [...around, { node, schema, data: known }];
  if (isSeq(node)) {
    const item = (node.items as (Node | null)[]).findLast(candidate => startOf(candidate) <= offset);
    if (item == null) return undefined;
    const index = known === undefined ? -1 : (file.located(known)?.items.indexOf(item) ?? -1);
    const value = index === -1 ? undefined : (known as readonly unknown[])[index];
    return descend(file, offset, { node: item, schema: schema?.items, data: value, key }, inside);
  }
  const pair = (node.items as Pair<Node, Node | null>[]).findLast(
    candidate => startOf(candidate.key ?? candidate.value) <= offset,
  );
  if (pair === undefined) return undefined;
  const name = isScalar(pair.key) ? String(pair.key.value) : '';
  const below = schema === undefined || isOwnKey(name) ? undefined : propertyOf(schema, name);
  if (isScalar(pair.key) && holds(pair.key, offset))
    return { role: 'key', scalar: pair.key, schema: below, around: inside, key: name };
  if (pair.value === null) return undefined;
  const value = known === undefined ? undefined : (known as Record<string, unknown>)[name];
  return descend(file, offset, { node: pair.value, schema: below, data: value, key: name }, inside);
}

function holds(scalar: Scalar, offset: number): boolean {
  const [start, end] = scalar.range ?? [0, 0];
  return end > start && touches({ start, end }, offset);
}

function startOf(node: unknown): number {
  const range = (node as Node | null | undefined)?.range;
  return range == null ? Number.POSITIVE_INFINITY : range[0];
}
