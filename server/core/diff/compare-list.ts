import { fold, likeness } from '../analysis/similarity.ts';
import type { Entity } from '../parsed-file.ts';
import type { SchemaNode } from '../schema.ts';
import type { Step } from './change.ts';
import { type Field, type FieldChange, inside, type Side, type Sides, valueAt } from './field-change.ts';
import { textChange } from './text-change.ts';

/** What changed in a list: its texts, the names in it, or its items by what makes them the same. */
export function compareList(sides: Sides, field: Field, compare: Comparing): readonly FieldChange[] {
  const items = field.schema.items;
  if (items?.type === 'object') return compareItems(sides, field, items, compare);
  const [old, now] = [sides.before, sides.after].map(side => textsAt(side, field.key)) as [
    string[],
    string[],
  ];
  return items?.format === 'line' || items?.format === 'markdown'
    ? compareTexts(old, now, sides, field)
    : compareNames(old, now, field);
}

/** Compares what two items say. */
type Comparing = (sides: Sides, schema: SchemaNode) => readonly FieldChange[];

/** Lists of a role that say what is demanded of people. */
const demands: ReadonlySet<string> = new Set([
  'responsibilities',
  'background',
  'workActivities',
  'knowledge',
  'qualifications',
  'skills',
]);

function stepOfAdding({ after }: Sides, { key }: Field): Step {
  const isDemand = after.owner.kind === 'role' && demands.has(key);
  return isDemand && after.model.statusOf(after.owner) !== 'draft' ? 'major' : 'minor';
}

function textsAt(side: Side, key: string): string[] {
  const list = valueAt(side, key);
  return Array.isArray(list) ? list.filter(text => typeof text === 'string') : [];
}

function compareNames(old: string[], now: string[], { label }: Field): readonly FieldChange[] {
  if (old.join('\n') === now.join('\n')) return [];
  const [before, after] = [old, now].map(names => (names.length === 0 ? undefined : names.join(', ')));
  return [{ kind: 'changed', part: label, before, after, words: undefined, step: 'minor' }];
}

/** The same words are the same text, and nearly the same are it reworded. */
function compareTexts(old: string[], now: string[], sides: Sides, field: Field): readonly FieldChange[] {
  const left = [...old];
  const take = (test: (text: string) => boolean) => {
    const place = left.findIndex(test);
    return place === -1 ? undefined : left.splice(place, 1)[0];
  };
  const same = now.map(text => take(other => other === text) ?? take(other => fold(other) === fold(text)));
  const format = field.schema.items?.format === 'markdown' ? 'markdown' : 'line';
  const part = field.label;
  const changes = now.flatMap((after, index): readonly FieldChange[] => {
    const before = same[index] ?? take(other => likeness(fold(other), fold(after)) >= 0.6);
    if (before === undefined)
      return [{ kind: 'added', part, before, after, words: undefined, step: stepOfAdding(sides, field) }];
    const found = textChange(before, after, format);
    return found === undefined ? [] : [{ kind: 'reworded', part, before, after, ...found }];
  });
  const gone = left.map((before): FieldChange => {
    return { kind: 'removed', part, before, after: undefined, words: undefined, step: 'minor' };
  });
  return [...changes, ...gone];
}

function compareItems(
  sides: Sides,
  field: Field,
  schema: SchemaNode,
  compare: Comparing,
): readonly FieldChange[] {
  const [olds, nows] = [sides.before, sides.after].map(side => itemsAt(side, field.key)) as [Side[], Side[]];
  const pairs = pairItems(olds, nows, schema, sides.pairs);
  const thing = { thing: nounOf(field, schema) };
  const part = { part: field.label, words: undefined };
  const changes = nows.flatMap((after): readonly FieldChange[] => {
    const before = pairs.get(after);
    const title = titleOf(after, schema);
    if (before !== undefined)
      return compare({ ...sides, before, after }, schema).map(change => ({
        ...thing,
        title,
        ...change,
      }));
    const step = stepOfAdding(sides, field);
    return [{ ...thing, title, ...part, kind: 'added', before: undefined, after: measured(after), step }];
  });
  const kept = new Set(pairs.values());
  const gone = olds
    .filter(item => !kept.has(item))
    .map((before): FieldChange => {
      const title = titleOf(before, schema);
      return {
        ...thing,
        title,
        ...part,
        kind: 'removed',
        before: measured(before),
        after: undefined,
        step: 'minor',
      };
    });
  return [...changes, ...gone];
}

function itemsAt(side: Side, key: string): Side[] {
  const list = valueAt(side, key);
  return Array.isArray(list) ? list.map(item => inside(side, item)) : [];
}

/** The items of both sides that are one: by the thing that they name, by their own names, by their titles. */
function pairItems(
  olds: readonly Side[],
  nows: readonly Side[],
  schema: SchemaNode,
  pairs: ReadonlyMap<Entity, Entity>,
): ReadonlyMap<Side, Side> {
  const found = new Map<Side, Side>();
  const free = new Set(olds);
  const signs: readonly ((item: Side) => unknown)[] = [
    item => {
      const named = namedBy(item, schema);
      return named === undefined ? undefined : (pairs.get(named) ?? named);
    },
    ...schema.itemKey.map(key => (item: Side) => {
      const value = valueAt(item, key);
      return typeof value === 'string' ? fold(value) : undefined;
    }),
    item => JSON.stringify(item.data),
  ];
  for (const sign of signs) {
    for (const item of nows) {
      const word = found.has(item) ? undefined : sign(item);
      if (word === undefined) continue;
      const old = [...free].find(candidate => sign(candidate) === word);
      if (old === undefined) continue;
      found.set(item, old);
      free.delete(old);
    }
  }
  return found;
}

/** The shared component or skill that an item names. */
function namedBy({ model, data }: Side, schema: SchemaNode): Entity | undefined {
  for (const key of schema.itemKey) {
    const reference = model.referenceAt(data, key);
    const resolution = reference && model.resolve(reference);
    if (resolution?.status === 'found') return resolution.entity;
  }
  return undefined;
}

function titleOf(item: Side, schema: SchemaNode): string {
  const named = namedBy(item, schema);
  if (named !== undefined) return item.model.titleOf(named);
  for (const key of ['title', 'label', 'name', ...schema.itemKey, 'details']) {
    const text = valueAt(item, key);
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return 'Untitled';
}

/** How well or how deeply an item is asked for. */
function measured(item: Side): string | undefined {
  for (const key of ['level', 'depth', 'url']) {
    const value = valueAt(item, key);
    if (typeof value !== 'string') continue;
    const reference = item.model.referenceAt(item.data, key);
    const resolution = reference && item.model.resolve(reference);
    return resolution?.status === 'found' ? resolution.model.titleOf(resolution.entity) : value;
  }
  return undefined;
}

function nounOf({ key }: Field, schema: SchemaNode): string {
  if (key === 'skills') return 'required skill';
  const word = schema.entity ?? key.replace(/s$/, '');
  return word.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}
