import source from '../../schemas/framework.schema.json';
import lintSource from '../../schemas/lint.schema.json';
import type { EntityKind } from './generated/types.ts';

/**
 * One place in the language: what may stand there and what it means.
 * Read off `schemas/framework.schema.json`, with the checks of `lint.schema.json`, `$ref`s resolved, the nine `x-`
 * words given names.
 */
export interface SchemaNode {
  readonly type: 'object' | 'array' | 'string' | 'boolean' | 'integer' | 'number' | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly format: string | undefined;
  readonly allowed: readonly string[] | undefined;
  readonly pattern: string | undefined;
  readonly deprecated: boolean;
  /** What an unwritten value means (`default`). */
  readonly fallback: string | undefined;
  readonly properties: ReadonlyMap<string, SchemaNode>;
  /** What stands under a key that `properties` does not name; undefined where such keys are not allowed. */
  readonly others: SchemaNode | undefined;
  /** What the keys themselves are (`propertyNames`), where they are data. */
  readonly keys: SchemaNode | undefined;
  readonly items: SchemaNode | undefined;
  readonly required: readonly string[];
  /** Keys that need others beside them (`dependentRequired`). */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly entity: EntityKind | undefined;
  readonly idKeys: readonly string[];
  readonly titleKey: string | undefined;
  readonly scope: 'framework' | 'parent';
  readonly refers: string | undefined;
  readonly within: readonly string[];
  readonly words: readonly string[];
  readonly itemKey: readonly string[];
  /** Where an unwritten value comes from (`x-default`). */
  readonly derived: string | undefined;
}

type Raw = { readonly [key: string]: unknown };

const definitions = source.$defs as unknown as Record<string, Raw>;
const lintDefinitions = lintSource.$defs as unknown as Record<string, Raw>;
const byDefinition = new Map<string, SchemaNode>();

/** The newest version of the format that is understood (`framework: format:`). */
export const supportedFormat = 1;

/** The language: what a document of a framework may hold. */
export const rootSchema: SchemaNode = read(source as unknown as Raw);

/** Every kind of thing that the schema defines, with the place that says so. */
export const entitySchemas: ReadonlyMap<EntityKind, SchemaNode> = collectEntities();

/** The place under `key` of a map, or undefined where the language knows no such key. */
export function propertyOf(schema: SchemaNode, key: string): SchemaNode | undefined {
  return schema.properties.get(key) ?? schema.others;
}

/** Whether `kind` is a kind of thing; otherwise it is a tag (thread, track, category): completed, never unresolved. */
export function isEntityKind(kind: string): kind is EntityKind {
  return entitySchemas.has(kind as EntityKind);
}

/** Whether a key is the author's own data (`x-…`): kept, never interpreted. */
export function isOwnKey(key: string): boolean {
  return key.startsWith('x-');
}

/** The heading that the schema gives to a section, such as `Knowledge/Skills` for `knowledge`. */
export function headingOf(kind: EntityKind, property: string): string {
  return entitySchemas.get(kind)?.properties.get(property)?.title ?? property;
}

function read(raw: Raw): SchemaNode {
  const reference = raw.$ref as string | undefined;
  if (reference === undefined) return build(raw);
  if (Object.keys(raw).length > 1) return build(flatten(raw));
  const known = byDefinition.get(reference);
  if (known !== undefined) return known;
  const node = build(flatten(raw));
  byDefinition.set(reference, node);
  return node;
}

/** A place with what its `$ref` says. What every key of a map is holds for the keys of the other side too. */
function flatten(raw: Raw): Raw {
  const { $ref: reference, ...own } = raw;
  if (reference === undefined) return raw;
  const target = flatten(definitionOf(reference as string));
  const every = own.additionalProperties;
  if (!isRaw(every) || !isRaw(target.properties)) return { ...target, ...own };
  const properties = Object.entries(target.properties).map(([key, value]) => [
    key,
    { ...every, ...(value as Raw) },
  ]);
  return { ...target, ...own, properties: Object.fromEntries(properties) };
}

function definitionOf(reference: string): Raw {
  const [file, name = ''] = reference.split('#/$defs/');
  const found = (file === 'lint.schema.json' ? lintDefinitions : definitions)[name];
  if (found === undefined) throw new Error(`The schema refers to ${reference}, which is not defined.`);
  return found;
}

function build(raw: Raw): SchemaNode {
  const text = (key: string) => raw[key] as string | undefined;
  const texts = (key: string) => (raw[key] as readonly string[] | undefined) ?? [];
  const child = (key: string) => (isRaw(raw[key]) ? read(raw[key]) : undefined);
  return {
    type: text('type') as SchemaNode['type'],
    title: text('title'),
    description: text('description'),
    format: text('format'),
    allowed: (raw.enum as readonly unknown[] | undefined)?.map(String),
    pattern: text('pattern'),
    deprecated: raw.deprecated === true,
    fallback: raw.default === undefined ? undefined : String(raw.default),
    properties: new Map(
      Object.entries((raw.properties as Raw | undefined) ?? {}).map(([k, v]) => [k, read(v as Raw)]),
    ),
    others: child('additionalProperties') ?? openProperties(raw),
    keys: child('propertyNames'),
    items: child('items'),
    required: texts('required'),
    needs: new Map(Object.entries((raw.dependentRequired as Record<string, string[]> | undefined) ?? {})),
    entity: text('x-entity') as EntityKind | undefined,
    idKeys: texts('x-id'),
    titleKey: text('x-title'),
    scope: text('x-scope') === 'parent' ? 'parent' : 'framework',
    refers: text('x-refers'),
    within: texts('x-in'),
    words: texts('x-or'),
    itemKey: texts('x-key'),
    derived: text('x-default'),
  };
}

/** Maps whose type says nothing more than "object" take any key. */
function openProperties(raw: Raw): SchemaNode | undefined {
  const open = raw.type === 'object' && raw.properties === undefined && raw.additionalProperties !== false;
  return open ? build({}) : undefined;
}

function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null;
}

function collectEntities(): ReadonlyMap<EntityKind, SchemaNode> {
  const found = new Map<EntityKind, SchemaNode>();
  const seen = new Set<SchemaNode>();
  const visit = (node: SchemaNode | undefined) => {
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    if (node.entity !== undefined && !found.has(node.entity)) found.set(node.entity, node);
    for (const property of node.properties.values()) visit(property);
    visit(node.items);
    visit(node.others);
  };
  visit(rootSchema);
  return found;
}
