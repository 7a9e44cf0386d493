import { addTo } from '../../grouping.ts';
import type { SchemaNode } from '../../schema.ts';
import { nounOf } from '../../wording.ts';
import { type ReadingLog, shorten } from '../reading-log.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import type { YamlMap, YamlValue } from '../writing/yaml-writer.ts';
import { bulletOf, cellMarkdown } from './cell-markdown.ts';
import type { Table, TableRow } from './table.ts';
import { type FileIds, idFieldOf } from './table-ids.ts';
import type { MappedColumn, MappedField, MappedFile } from './table-map.ts';

/** The rows of a table as the root of one file: its list, and beside it what the mapping says and what the list needs. */
export function fillFile(file: MappedFile, table: Table, ids: FileIds, log: ReadingLog): YamlMap {
  const items: Draft[] = [];
  const named = new Map<string, Draft[]>();
  const idField = idFieldOf(file);
  const hasId = file.item.idKeys.includes('id');
  for (const row of table.rows) {
    const values = file.fields.map(field => ({ field, texts: textsOf(field, table, row) }));
    const given = values.find(({ field }) => field === idField)?.texts[0];
    const printed = given ?? titleOf(file, values);
    if (printed === undefined) {
      log.note(
        'dropped',
        row.line,
        row.cells.join(' '),
        'This row has nothing that names it and is not written.',
      );
      continue;
    }
    const key = `${given === undefined ? 'name' : 'id'} ${printed}`;
    const isMade = hasId && given === undefined;
    const alike = (named.get(key) ?? []).slice(-mostAlike);
    const known = alike.findLast(draft => !isMade || !contradicts(draft, values));
    const item = known ?? new Map();
    if (known === undefined) {
      log.count(file.to, 1, file.item.entity && nounOf(file.item.entity));
      if (hasId) item.set('id', ids.give({ row, printed, given }, named.has(key)));
      items.push(item);
      addTo(named, key, item);
    } else ids.join(String(known.get('id')), row);
    for (const { field, texts } of values) if (field !== idField) put(item, field, texts, row, log);
  }
  ids.tell(log);
  return {
    ...file.root,
    ...collected(file, items, log),
    [file.to]: items.map(item => finish(item)),
  };
}

/** The most things of one name that a row is compared with. */
const mostAlike = 50;

/** What a row says of one field. */
interface RowValue {
  readonly field: MappedField;
  readonly texts: readonly string[];
}

/** Whether a row says of a field that holds one value another one than is there. */
function contradicts(item: Draft, values: readonly RowValue[]): boolean {
  return values.some(({ field, texts }) => {
    if (field.isList || texts.length === 0) return false;
    const there = field.path.reduce<Draft | Filled | undefined>(
      (inner, key) => (inner instanceof Map ? (inner as Draft).get(key) : undefined),
      item,
    );
    return there !== undefined && there !== singleOf(field, texts);
  });
}

/** An item on its way: maps can still grow. */
type Draft = Map<string, Filled>;
type Filled = string | boolean | string[] | Draft | Map<string, string>[];

function titleOf({ item }: MappedFile, values: readonly RowValue[]): string | undefined {
  const keys = ['code', item.titleKey, ...item.idKeys].filter(key => key !== undefined);
  const wanted = [item.titleKey ?? '', ...keys];
  for (const key of wanted) {
    const text = values.find(({ field }) => field.path.length === 1 && field.path[0] === key)?.texts[0];
    if (text !== undefined) return text;
  }
  return undefined;
}

function textsOf(field: MappedField, table: Table, row: TableRow): string[] {
  return field.sources.flatMap(source => {
    const cell = row.cells[table.columns.indexOf(source.column)] ?? '';
    if (cell.trim() === '') return [];
    if (source.whenFilled !== undefined) return [source.whenFilled];
    return partsOf(cell, field, source).flatMap(part => {
      const known = source.values.get(part.trim().toLowerCase());
      const text = known ?? written(part, field.schema, source);
      return text === '' && !holdsPlaces(field) ? [] : [text];
    });
  });
}

/** The values of a cell: one, or for a list those that the mapping divides, else its lines. */
function partsOf(cell: string, field: MappedField, { split }: MappedColumn): string[] {
  if (!field.isList || (field.inner !== undefined && split === undefined)) return [cell];
  const parts = cell.split(split === undefined || split === 'lines' ? /\r\n|[\r\n]/ : split);
  if (field.inner !== undefined) return parts;
  return parts.map(part => bulletOf(part) ?? part).filter(part => part.trim() !== '');
}

/** Whether an empty value takes up a place, because the values of other columns belong to it by theirs. */
function holdsPlaces({ inner, sources }: MappedField): boolean {
  return inner !== undefined && sources.length === 1 && sources[0]!.split !== undefined;
}

function written(text: string, schema: SchemaNode | undefined, { isMarkdown }: MappedColumn): string {
  if (schema?.format === 'markdown') return isMarkdown ? text.trim() : cellMarkdown(text);
  return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

function put(
  item: Draft,
  field: MappedField,
  texts: readonly string[],
  row: TableRow,
  log: ReadingLog,
): void {
  if (texts.length === 0) return;
  const map = field.path.slice(0, -1).reduce<Draft>((parent, key) => {
    const inner = parent.get(key);
    const draft: Draft = inner instanceof Map ? (inner as Draft) : new Map();
    parent.set(key, draft);
    return draft;
  }, item);
  const key = field.path.at(-1)!;
  if (field.inner !== undefined) {
    const list = listIn<Map<string, string>>(map, key);
    const own = list.slice(list.findLastIndex(one => rowOf.get(one) !== row) + 1);
    const values = holdsPlaces(field) ? texts : [texts.join(' ')];
    values.forEach((text, at) => {
      const open = own[at] ?? new Map<string, string>();
      if (own[at] === undefined) list.push(open);
      rowOf.set(open, row);
      if (text !== '') open.set(field.inner!, text);
    });
  } else if (field.isList) {
    const list = listIn<string>(map, key);
    for (const text of texts) if (!list.includes(text)) list.push(text);
  } else {
    const value = singleOf(field, texts);
    const text = String(value);
    const before = map.get(key);
    if (before === undefined) map.set(key, value);
    else if (before !== value && typeof before === 'string')
      log.note(
        'dropped',
        row.line,
        text,
        `“${shorten(text)}” is not written: an earlier row of the same thing says “${shorten(before)}”.`,
      );
  }
}

/** What the texts of a row say for a field that holds one value. */
function singleOf({ schema }: MappedField, texts: readonly string[]): string | boolean {
  const text = texts.join(schema?.format === 'markdown' ? '\n\n' : ' ');
  return schema?.type === 'boolean' ? /^(?:true|yes|y|x|1)$/i.test(text) : text;
}

/** The row that a map in a list comes from: one row adds one map, or one for each value in its cells. */
const rowOf = new WeakMap<object, TableRow>();

function listIn<T extends string | Map<string, string>>(map: Draft, key: string): T[] {
  const list = map.get(key);
  if (Array.isArray(list)) return list as T[];
  const made: T[] = [];
  map.set(key, made as string[]);
  return made;
}

/** Levels and themes that competencies name, where the mapping writes none. */
function collected(file: MappedFile, items: readonly Draft[], log: ReadingLog): YamlMap {
  if (file.to !== 'competencies') return {};
  const made: Record<string, YamlValue> = {};
  for (const [list, key] of [
    ['levels', 'level'],
    ['themes', 'theme'],
  ] as const) {
    if (file.root[list] !== undefined) continue;
    const ids: TakenIds = new Map();
    const names = new Map<string, string>();
    for (const item of items) {
      const name = item.get(key);
      if (typeof name !== 'string') continue;
      if (!names.has(name)) names.set(name, slug(name, ids, key));
      item.set(key, names.get(name)!);
    }
    if (names.size === 0) continue;
    made[list] = [...names].map(([name, id]) => ({ id, name }));
    log.note(
      'guessed',
      1,
      [...names.keys()].join('\n'),
      `The mapping writes no ${list} for ${file.path}; they are taken from the table in the order in which they stand there.`,
    );
  }
  return made;
}

function finish(value: Draft): YamlMap {
  const entries = [...value].map(([key, inner]): [string, YamlValue] => {
    if (inner instanceof Map) return [key, finish(inner as Draft)];
    if (Array.isArray(inner))
      return [
        key,
        inner.filter(isSaid).map(one => (typeof one === 'string' ? one : Object.fromEntries(one))),
      ];
    return [key, inner];
  });
  return Object.fromEntries(entries);
}

function isSaid(one: string | ReadonlyMap<string, string>): boolean {
  return typeof one === 'string' || one.size > 0;
}
