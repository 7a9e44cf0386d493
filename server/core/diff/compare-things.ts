import type { SchemaNode } from '../schema.ts';
import { compareList } from './compare-list.ts';
import { compareReference } from './compare-reference.ts';
import { type Field, type FieldChange, inside, type Sides, valueAt } from './field-change.ts';
import { textChange } from './text-change.ts';

/** What a thing, or a map inside it, says otherwise than before, key by key in the order of the language. */
export function compareThings(sides: Sides, schema: SchemaNode, label = ''): readonly FieldChange[] {
  const own = [...schema.properties].filter(([key, inner]) => !isNameKey(schema, key) && !isApart(inner));
  return [
    ...statusChange(sides, schema),
    ...own
      .filter(([key]) => !lifeKeys.has(key))
      .flatMap(([key, inner]) =>
        compareField(sides, { key, label: joined(label, inner.title ?? wordOf(key)), schema: inner }),
      ),
    ...otherKeys(sides, schema).flatMap(key =>
      compareField(sides, { key, label: joined(label, key), schema: schema.others! }),
    ),
  ];
}

/** A status is written in one of two ways. */
const lifeKeys: ReadonlySet<string> = new Set(['status', 'isLegacy']);

/** What names a thing is no part of what it says; the version is what a comparison comes to. */
function isNameKey(schema: SchemaNode, key: string): boolean {
  return (
    schema.idKeys.includes(key) || (schema.entity === 'framework' && ['version', 'format'].includes(key))
  );
}

/** Things that stand inside others and are compared on their own, and what is no part of the content. */
function isApart(schema: SchemaNode): boolean {
  const kind = schema.items?.entity;
  if (kind !== undefined) return schema.items!.itemKey.length === 0;
  return schema.entity !== undefined || schema.refers === 'rule' || isHouse(schema);
}

/** What stands beside a job family at the root of a file: the checks and the shared components. */
function isHouse({ properties }: SchemaNode): boolean {
  return properties.has('preset') || properties.get('workActivities')?.type === 'array';
}

function otherKeys({ before, after }: Sides, schema: SchemaNode): readonly string[] {
  const keys = new Set([...Object.keys(before.data), ...Object.keys(after.data)]);
  return schema.others === undefined ? [] : [...keys].filter(key => !schema.properties.has(key));
}

function compareField(sides: Sides, field: Field): readonly FieldChange[] {
  const { schema, key, label } = field;
  const [old, now] = [valueAt(sides.before, key), valueAt(sides.after, key)];
  if (old === undefined && now === undefined) return [];
  if (schema.refers !== undefined && schema.type === 'string') return compareReference(sides, field);
  if (Array.isArray(old ?? now)) return compareList(sides, field, compareThings);
  if (typeof (old ?? now) === 'object') {
    const inner = { ...sides, before: inside(sides.before, old), after: inside(sides.after, now) };
    return compareThings(inner, schema, label);
  }
  return compareText(old, now, field);
}

function compareText(old: unknown, now: unknown, { label, schema }: Field): readonly FieldChange[] {
  const [before, after] = [old, now].map(value => (value === undefined ? undefined : String(value)));
  const change = { part: label, before, after };
  const isText = schema.format === 'line' || schema.format === 'markdown';
  if (before === undefined || after === undefined) {
    const kind = before === undefined ? 'added' : 'removed';
    return [{ ...change, kind, words: undefined, step: isText ? 'minor' : 'patch' }];
  }
  if (!isText)
    return before === after ? [] : [{ ...change, kind: 'changed', words: undefined, step: 'patch' }];
  const found = textChange(before, after, schema.format === 'markdown' ? 'markdown' : 'line');
  return found === undefined ? [] : [{ ...change, kind: 'reworded', ...found }];
}

function statusChange({ before, after }: Sides, schema: SchemaNode): readonly FieldChange[] {
  if (!schema.properties.has('status')) return [];
  const [old, now] = [statusOf(before.data), statusOf(after.data)];
  if (old === now) return [];
  const isNewDemand = old === 'draft' && schema.entity === 'competency';
  const step = isNewDemand ? 'major' : 'minor';
  return [{ kind: 'changed', part: 'Status', before: old, after: now, words: undefined, step }];
}

function statusOf(data: object): string {
  const { status, isLegacy } = data as { readonly status?: string; readonly isLegacy?: boolean };
  return status ?? (isLegacy === true ? 'legacy' : 'active');
}

/** A key as a word: `supportingUrls` is “Supporting urls”. */
function wordOf(key: string): string {
  const words = key.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return `${words[0]!.toUpperCase()}${words.slice(1)}`;
}

function joined(label: string, part: string): string {
  return label === '' ? part : `${label}: ${part}`;
}
