import { fold, likeness } from '../analysis/similarity.ts';
import type { SchemaNode } from '../schema.ts';
import type { Step } from './change.ts';
import type { Field, FieldChange, Sides } from './field-change.ts';
import { allNamedAt, inWords, isSameNamed, keyInWords, type Named, namedAt } from './named.ts';
import { pairItems, titleOf } from './pair-items.ts';
import { itemSide, type Side, valueAt } from './side.ts';
import { textChange } from './text-change.ts';

/** What changed in a list: its texts, the names in it, or its items by what makes them the same. */
export function compareList(sides: Sides, field: Field, compare: Comparing): readonly FieldChange[] {
  const items = field.schema.items;
  if (items?.type === 'object') return compareItems(sides, field, items, compare);
  if (items?.refers !== undefined) return compareNamed(sides, field);
  const [old, now] = [textsAt(sides.before, field.key), textsAt(sides.after, field.key)];
  return items?.format === 'line' || items?.format === 'markdown'
    ? compareTexts(old, now, sides, field)
    : compareWords(old, now, field);
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

function compareWords(old: string[], now: string[], { label, schema }: Field): readonly FieldChange[] {
  if (old.join('\n') === now.join('\n')) return [];
  const isLanguage = schema.items?.allowed !== undefined;
  const told = (words: string[]) => (isLanguage ? words.map(inWords) : words);
  return [changedNames(label, told(old), told(now))];
}

/** Names of things, which are the same under new names too. */
function compareNamed({ before, after, pairs }: Sides, { key, label }: Field): readonly FieldChange[] {
  const [olds, nows] = [allNamedAt(before, key), allNamedAt(after, key)];
  const isSame = olds.every((old, index) => isSameNamed(old, nows[index], pairs));
  if (isSame && olds.length === nows.length) return [];
  const told = (all: readonly Named[]) => all.map(({ title }) => title);
  return [changedNames(label, told(olds), told(nows))];
}

function changedNames(part: string, old: readonly string[], now: readonly string[]): FieldChange {
  const [before, after] = [old, now].map(names => (names.length === 0 ? undefined : names.join(', ')));
  return { kind: 'changed', part, before, after, words: undefined, step: 'minor' };
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
    const before = same[index] ?? take(nearest(after, left));
    if (before === undefined)
      return [{ kind: 'added', part, before, after, words: undefined, step: stepOfAdding(sides, field) }];
    const found = textChange(before, after, format, sides.occurs);
    return found === undefined ? [] : [{ kind: 'reworded', part, before, after, ...found }];
  });
  const gone = left.map((before): FieldChange => {
    return { kind: 'removed', part, before, after: undefined, words: undefined, step: 'minor' };
  });
  return [...changes, ...gone];
}

/** A test for the text that is most like another, where one is like it at all. */
function nearest(text: string, others: readonly string[]): (other: string) => boolean {
  const alike = others.map(other => likeness(fold(other), fold(text)));
  const most = Math.max(0.6, ...alike);
  const place = alike.indexOf(most);
  return other => other === others[place];
}

function compareItems(
  sides: Sides,
  field: Field,
  schema: SchemaNode,
  compare: Comparing,
): readonly FieldChange[] {
  const [olds, nows] = [itemsAt(sides.before, field.key), itemsAt(sides.after, field.key)];
  const pairs = pairItems(olds, nows, schema, sides.pairs);
  const told = (item: Side) => ({ thing: nounOf(field, schema), title: titleOf(item, schema) ?? 'Untitled' });
  const whole = { part: undefined, words: undefined };
  const changes = nows.flatMap((after): readonly FieldChange[] => {
    const before = pairs.get(after);
    if (before !== undefined)
      return compare({ ...sides, before, after }, schema).map(change => ({ ...told(after), ...change }));
    const step = stepOfAdding(sides, field);
    const measure = measured(after, schema);
    return [{ ...told(after), ...whole, kind: 'added', before: undefined, after: measure, step }];
  });
  const kept = new Set(pairs.values());
  const gone = olds.flatMap((before): readonly FieldChange[] => {
    if (kept.has(before)) return [];
    const measure = measured(before, schema);
    return [{ ...told(before), ...whole, kind: 'removed', before: measure, after: undefined, step: 'minor' }];
  });
  return [...changes, ...gone];
}

function itemsAt(side: Side, key: string): Side[] {
  const list = valueAt(side, key);
  return Array.isArray(list) ? list.map(item => itemSide(side, item)) : [];
}

/** How well or how deeply an item is asked for. */
function measured(item: Side, { properties }: SchemaNode): string | undefined {
  for (const key of ['level', 'depth', 'url']) {
    const value = valueAt(item, key);
    if (typeof value !== 'string') continue;
    return namedAt(item, key, properties.get(key)!)?.title ?? value;
  }
  return undefined;
}

function nounOf({ key }: Field, schema: SchemaNode): string {
  if (key === 'skills') return 'required skill';
  return keyInWords(schema.entity ?? key.replace(/s$/, ''));
}
