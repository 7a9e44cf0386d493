import type { Entity } from '../parsed-file.ts';
import type { SchemaNode } from '../schema.ts';
import type { Step } from './change.ts';
import type { FieldChange, Sides } from './field-change.ts';
import { isSameThing } from './same-thing.ts';
import { ownValueAt, type Side, valueAt } from './side.ts';

/** What names the same content otherwise than before: its id, and the code by which people cite it. */
export function compareNames(sides: Sides, schema: SchemaNode): readonly FieldChange[] {
  if (schema.entity === undefined) return [];
  const [old, now] = [thingOf(sides.before), thingOf(sides.after)];
  const id = old !== undefined && now !== undefined ? idChange(old, now, sides) : undefined;
  const code = schema.idKeys.includes('code') ? codeChange(sides, now) : undefined;
  if (id === undefined || code === undefined) return [id ?? code ?? []].flat();
  const isOne = [id.before, undefined].includes(code.before) && [id.after, undefined].includes(code.after);
  return isOne ? [id] : [id, code];
}

/** The thing that stands here itself; undefined where one is taken over. */
function thingOf({ owner, data, model }: Side): Entity | undefined {
  return owner.data === data ? owner : model.entityOf(data);
}

/** With the old name kept as an alias nothing breaks. */
function idChange(old: Entity, now: Entity, { before, after }: Sides): FieldChange | undefined {
  if (old.id === now.id || old.id === undefined || now.id === undefined) return undefined;
  const isByFile = old.names.length === 0 && now.names.length === 0;
  if (isByFile && before.model.standsAlone && after.model.standsAlone) return undefined;
  const isCode = old.id === codeOf(old) && now.id === codeOf(now);
  return renamed(isCode ? 'Code' : 'Id', old.id, now.id, now);
}

function codeChange({ before, after, pairs }: Sides, now: Entity | undefined): FieldChange | undefined {
  const [shared, other] = [before.shared?.owner, after.shared?.owner];
  const isOne = shared !== undefined && other !== undefined && isSameThing(shared, other, pairs);
  if (isOne && [before, after].every(side => ownValueAt(side, 'code') === undefined)) return undefined;
  const [from, to] = [before, after].map(side => valueAt(side, 'code')) as [unknown, unknown];
  if (from === to) return undefined;
  const change = { part: 'Code', words: undefined };
  if (typeof from !== 'string')
    return { ...change, kind: 'added', before: undefined, after: String(to), step: 'patch' };
  if (typeof to !== 'string')
    return { ...change, kind: 'removed', before: from, after: undefined, step: 'minor' };
  return renamed('Code', from, to, now);
}

function renamed(part: string, before: string, after: string, now: Entity | undefined): FieldChange {
  const isKept = now?.names.some(({ text }) => text === before) ?? false;
  const step: Step = isKept ? 'patch' : 'minor';
  return { kind: 'renamed', part, before, after, words: undefined, step };
}

function codeOf({ data }: Entity): string | undefined {
  return (data as { readonly code?: string }).code;
}
