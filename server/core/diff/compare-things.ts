import type { SchemaNode } from '../schema.ts';
import { sentence } from '../wording.ts';
import { compareList } from './compare-list.ts';
import { compareNames } from './compare-names.ts';
import { compareReference } from './compare-reference.ts';
import type { Field, FieldChange, Sides } from './field-change.ts';
import { inWords, keyInWords } from './named.ts';
import { isSameThing } from './same-thing.ts';
import { inside, ownValueAt, type Side, valueAt } from './side.ts';
import { textChange } from './text-change.ts';

/** What a thing, or a map inside it, says otherwise than before, key by key in the order of the language. */
export function compareThings(sides: Sides, schema: SchemaNode, label = ''): readonly FieldChange[] {
  const own = [...schema.properties].filter(([key, inner]) => !isNameKey(schema, key) && !isApart(inner));
  return [
    ...compareNames(sides, schema),
    ...statusChange(sides, schema),
    ...own
      .filter(([key]) => !lifeKeys.has(key))
      .flatMap(([key, inner]) =>
        compareField(sides, {
          key,
          label: joined(label, inner.title ?? sentence(keyInWords(key))),
          schema: inner,
        }),
      ),
    ...otherKeys(sides, schema).flatMap(key =>
      compareField(sides, { key, label: joined(label, levelName(sides, key)), schema: schema.others! }),
    ),
  ];
}

/** A status is written in one of two ways. */
const lifeKeys: ReadonlySet<string> = new Set(['status', 'isLegacy']);

/** What names a thing or takes it over is compared apart; the version is what a comparison comes to. */
function isNameKey(schema: SchemaNode, key: string): boolean {
  if (key === 'use' || schema.idKeys.includes(key)) return true;
  return schema.entity === 'framework' && ['version', 'format'].includes(key);
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

/** A key that names a step of a scale, as people call that step. */
function levelName({ before, after }: Sides, key: string): string {
  for (const { model, data } of [after, before]) {
    const reference = model.referenceAt(data, key);
    const resolution = reference?.isKey === true ? model.resolve(reference) : undefined;
    if (resolution?.status === 'found') return resolution.model.titleOf(resolution.entity);
  }
  return key;
}

function compareField(sides: Sides, field: Field): readonly FieldChange[] {
  const { schema, key, label } = field;
  if (!isToldHere(sides, key)) return [];
  const [old, now] = [valueAt(sides.before, key), valueAt(sides.after, key)];
  if (schema.refers !== undefined && schema.type === 'string') return compareReference(sides, field);
  if (Array.isArray(old ?? now)) return compareList(sides, field, compareThings);
  if (typeof (old ?? now) === 'object') {
    const inner = { ...sides, before: inside(sides.before, old), after: inside(sides.after, now) };
    return compareThings(inner, schema, label);
  }
  return compareText(sides, field);
}

/**
 * What nobody has written here is told elsewhere, if it changed: at the default that holds, or at the component that
 * both take over.
 */
function isToldHere({ before, after, pairs }: Sides, key: string): boolean {
  if (ownValueAt(before, key) !== undefined || ownValueAt(after, key) !== undefined) return true;
  const [old, now] = [before.shared?.owner, after.shared?.owner];
  const isOne = old === undefined || now === undefined ? old === now : isSameThing(old, now, pairs);
  return !isOne && (valueAt(before, key) ?? valueAt(after, key)) !== undefined;
}

function compareText(sides: Sides, { key, label, schema }: Field): readonly FieldChange[] {
  const [before, after] = [scalarAt(sides.before, key, schema), scalarAt(sides.after, key, schema)];
  if (before === after) return [];
  const [old, now] = [before, after].map(value => printed(value, schema));
  const change = { part: label, before: old, after: now, words: undefined };
  const isText = schema.format === 'line' || schema.format === 'markdown';
  const step = isText ? 'minor' : 'patch';
  if (before === undefined) return [{ ...change, kind: 'added', step }];
  if (after === undefined) return [{ ...change, kind: 'removed', step }];
  if (!isText || isName(key)) return [{ ...change, kind: 'changed', step }];
  const found = textChange(before, after, schema.format === 'markdown' ? 'markdown' : 'line', sides.occurs);
  return found === undefined ? [] : [{ ...change, kind: 'reworded', ...found }];
}

/** What a key says, written or by default. */
function scalarAt(side: Side, key: string, schema: SchemaNode): string | undefined {
  const value = valueAt(side, key);
  if (value !== undefined) return String(value);
  return schema.derived === 'id' ? side.owner.id : schema.fallback;
}

/** Lines that name something of the world rather than say something. */
function isName(key: string): boolean {
  return ['license', 'publisher', 'awardingBody'].includes(key);
}

function printed(value: string | undefined, { allowed, type }: SchemaNode): string | undefined {
  if (type === 'boolean') return value === 'true' ? 'yes' : 'no';
  return allowed === undefined || value === undefined ? value : inWords(value);
}

function statusChange(sides: Sides, schema: SchemaNode): readonly FieldChange[] {
  if (!schema.properties.has('status')) return [];
  if (![...lifeKeys].some(key => isToldHere(sides, key))) return [];
  const [before, after] = [statusOf(sides.before), statusOf(sides.after)];
  if (before === after) return [];
  const isNewDemand = before === 'draft' && schema.entity === 'competency';
  const step = isNewDemand ? 'major' : 'minor';
  return [{ kind: 'changed', part: 'Status', before, after, words: undefined, step }];
}

/** Where a thing is in its life; an item of a list has no life but its own. */
function statusOf(side: Side): string {
  const { model, owner, data } = side;
  if (owner.data === data) return model.statusOf(owner);
  const status = valueAt(side, 'status');
  return typeof status === 'string' ? status : 'active';
}

function joined(label: string, part: string): string {
  return label === '' ? part : `${label}: ${part}`;
}
