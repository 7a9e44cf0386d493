import { isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { EntityKind } from '../generated/types.ts';
import type { Entity, Name, ParsedFile } from '../parsed-file.ts';
import { rootSchema, type SchemaNode } from '../schema.ts';
import type { Entry } from './entries.ts';
import type { Mutable } from './harvest.ts';
import { firstLineOf, scalarSpan } from './text-spans.ts';
import { isNotWritten, keySpan, spanOf } from './written-nodes.ts';

type Entries = ReadonlyMap<string, Entry>;

/** Whether a map is a thing: it takes nothing from elsewhere; a document is a family when it has a family's words. */
export function isThing(schema: SchemaNode, pairs: Entries): boolean {
  if (schema.entity === undefined || pairs.has('use')) return false;
  if (schema !== rootSchema) return true;
  return ['name', 'id', ...schema.needs.keys()].some(key => pairs.has(key));
}

/** A thing before what is written in it is read: it has no names yet. */
export function openEntity(
  node: YAMLMap,
  schema: SchemaNode,
  pairs: Entries,
  { file, parent, path, data }: Pick<Entity, 'file' | 'parent' | 'path' | 'data'>,
): Mutable<Entity> {
  return {
    kind: schema.entity as EntityKind,
    id: undefined,
    names: [],
    file,
    parent,
    section: String(path.findLast(step => typeof step === 'string') ?? ''),
    path,
    span: spanOf(node),
    head: headOf(node, schema, pairs, file.source.getText()),
    data,
  };
}

/** Gives a thing its names, once it is known which of them are written. */
export function nameEntity(entity: Mutable<Entity>, schema: SchemaNode, pairs: Entries): void {
  const text = entity.file.source.getText();
  for (const property of schema.idKeys)
    entity.names.push(...namesAt(pairs.get(property)?.value, property, text));
  entity.id =
    entity.names[0]?.text ??
    (schema.properties.get('id')?.derived === 'file' ? stemOf(entity.file) : undefined);
}

function headOf(node: YAMLMap, schema: SchemaNode, pairs: Entries, text: string): Entity['head'] {
  const standing = [schema.titleKey, ...schema.idKeys].map(key =>
    key === undefined ? undefined : pairs.get(key),
  );
  const head = standing.find(pair => isScalar(pair?.value) && !isNotWritten(pair.value))?.value;
  if (isScalar(head)) return scalarSpan(text, head);
  const firstKey = [...pairs.values()][0]?.key;
  return firstKey === undefined ? firstLineOf(text, spanOf(node).start) : keySpan(firstKey, text);
}

function namesAt(node: Node | null | undefined, property: string, text: string): Name[] {
  if (isSeq(node)) return (node.items as Node[]).flatMap(item => namesAt(item, property, text));
  if (!isScalar(node) || isNotWritten(node)) return [];
  return [{ text: String(node.value), property, span: scalarSpan(text, node) }];
}

function stemOf({ uri }: ParsedFile): string {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return name.replace(/\.[^.]*$/, '');
}
