import type { SchemaNode } from '../../schema.ts';
import { type ReadingLog, shorten } from '../reading-log.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import type { YamlMap, YamlValue } from '../writing/yaml-writer.ts';
import { bulletOf, cellMarkdown } from './cell-markdown.ts';
import type { Table, TableRow } from './table.ts';
import type { MappedColumn, MappedField, MappedFile } from './table-map.ts';

/** The rows of a table as the root of one file: its list, and beside it what the mapping says and what the list needs. */
export function fillFile(file: MappedFile, table: Table, log: ReadingLog): YamlMap {
  const items = new Map<string, Draft>();
  const ids: TakenIds = new Map();
  const made: MadeId[] = [];
  const idField = file.fields.find(({ path }) => path.length === 1 && path[0] === 'id');
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
    const known = items.get(key);
    const item = known ?? newItem(printed, file, ids, given !== undefined);
    if (known === undefined) {
      log.count(file.to);
      const id = item.get('id');
      if (idField !== undefined && typeof id === 'string' && id !== given)
        made.push({ row, printed, id, given });
    }
    items.set(key, item);
    for (const { field, texts } of values) if (field !== idField) put(item, field, texts, row, log);
  }
  if (idField === undefined && items.size > 0)
    log.note(
      'guessed',
      table.rows[0]!.line,
      '',
      `No column gives the ids of ${file.to}; they are made from the names.`,
    );
  noteMade(
    made.filter(({ given }) => given === undefined),
    `${sourceOf(idField)} is empty here, so these ids are made from the names`,
    log,
  );
  noteMade(
    made.filter(({ given }) => given !== undefined),
    `What ${sourceOf(idField)} says here cannot be an id, so these are made from it`,
    log,
  );
  return {
    ...file.root,
    ...collected(file, items, log),
    [file.to]: [...items.values()].map(item => finish(item)),
  };
}

/** An id that no cell says. */
interface MadeId {
  readonly row: TableRow;
  readonly printed: string;
  readonly id: string;
  readonly given: string | undefined;
}

function sourceOf(field: MappedField | undefined): string {
  return `“${field?.sources.map(({ column }) => shorten(column)).join('”, “') ?? ''}”`;
}

const mostShown = 20;

function noteMade(made: readonly MadeId[], why: string, log: ReadingLog): void {
  const [first] = made;
  if (first === undefined) return;
  const shown = made.slice(0, mostShown).map(({ row, id }) => `\`${id}\` (${row.line})`);
  const more = made.length > mostShown ? ` and ${made.length - mostShown} more` : '';
  const texts = made.map(({ printed }) => printed).join('\n');
  log.note('guessed', first.row.line, texts, `${why}: ${shown.join(', ')}${more}.`);
}

/** An item on its way: maps can still grow. */
type Draft = Map<string, string | boolean | string[] | Draft | Map<string, string>[]>;

function newItem(printed: string, { item }: MappedFile, ids: TakenIds, isGiven: boolean): Draft {
  const isId = item.idKeys.includes('id');
  return isId ? new Map([['id', isGiven ? idOf(printed, ids) : slug(printed, ids, 'item')]]) : new Map();
}

function idOf(printed: string, taken: TakenIds): string {
  const isFree = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(printed) && !taken.has(printed);
  if (!isFree) return slug(printed, taken, 'item');
  taken.set(printed, 1);
  return printed;
}

function titleOf(
  { item }: MappedFile,
  values: readonly { field: MappedField; texts: readonly string[] }[],
): string | undefined {
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
    const text = texts.join(field.schema?.format === 'markdown' ? '\n\n' : ' ');
    const before = map.get(key);
    if (before === undefined)
      map.set(key, field.schema?.type === 'boolean' ? /^(?:true|yes|y|x|1)$/i.test(text) : text);
    else if (before !== text && typeof before === 'string')
      log.note(
        'dropped',
        row.line,
        text,
        `“${shorten(text)}” is not written: an earlier row of the same thing says “${shorten(before)}”.`,
      );
  }
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
function collected(file: MappedFile, items: ReadonlyMap<string, Draft>, log: ReadingLog): YamlMap {
  if (file.to !== 'competencies') return {};
  const made: Record<string, YamlValue> = {};
  for (const [list, key] of [
    ['levels', 'level'],
    ['themes', 'theme'],
  ] as const) {
    if (file.root[list] !== undefined) continue;
    const ids: TakenIds = new Map();
    const names = new Map<string, string>();
    for (const item of items.values()) {
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
      `The mapping writes no ${list}; they are taken from the table in the order in which they stand there.`,
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
