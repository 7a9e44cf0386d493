import { isMap, isSeq, type Node } from 'yaml';
import { nearestWord } from '../../reading/nearest-word.ts';
import { propertyOf, rootSchema, type SchemaNode } from '../../schema.ts';
import { ownData } from '../writing/own-data.ts';
import {
  childOf,
  entriesOf,
  itemsOf,
  readYamlSource,
  textOf,
  type YamlSource,
} from '../writing/yaml-source.ts';
import { isYamlMap, type YamlMap } from '../writing/yaml-writer.ts';

/** What an author says about a table: where its rows are, and which field of the format each column fills. */
export interface TableMap {
  /** The sheet of a spreadsheet, by its name; undefined for the first. */
  readonly sheet: string | undefined;
  /** Where the list of rows stands in JSON, its keys with dots between them; undefined where it is the root. */
  readonly rows: string | undefined;
  /** What the manifest says, as it is to be written. */
  readonly framework: YamlMap;
  /** Whether the files are to stay out of version control. */
  readonly keepPrivate: boolean;
  readonly files: readonly MappedFile[];
}

/** One file that the rows are written to. */
export interface MappedFile {
  readonly path: string;
  /** The list that the rows fill, such as `skills`. */
  readonly to: string;
  readonly item: SchemaNode;
  readonly fields: readonly MappedField[];
  /** What else stands at the root of the file. */
  readonly root: YamlMap;
}

/** One field and the columns that fill it. */
export interface MappedField {
  /** The way to the field; `isList` where the values are items of a list there. */
  readonly path: readonly string[];
  readonly isList: boolean;
  /** A list of maps that each row adds to, and the field in them. */
  readonly inner: string | undefined;
  readonly schema: SchemaNode | undefined;
  readonly sources: readonly MappedColumn[];
}

export interface MappedColumn {
  readonly column: string;
  /** What to write for a value of the column. */
  readonly values: ReadonlyMap<string, string>;
  /** What stands between several values in one cell; `lines` where each has a line. */
  readonly split: string | undefined;
  /** What to write in place of any value, where the cell is filled. */
  readonly whenFilled: string | undefined;
  /** Whether the column holds Markdown, not plain text. */
  readonly isMarkdown: boolean;
}

/** A mistake in a mapping. */
export interface MapTrouble {
  readonly line: number;
  readonly trouble: string;
}

/** Reads a mapping, each field held against the language of frameworks. Never throws. */
export function readTableMap(text: string): TableMap | MapTrouble {
  const source = readYamlSource(text);
  if ('trouble' in source) return source;
  try {
    return readMap(source);
  } catch (error) {
    if (error instanceof WrongMap) return { line: error.line, trouble: error.message };
    throw error;
  }
}

class WrongMap extends Error {
  readonly line: number;
  constructor(source: YamlSource, node: Node | undefined, message: string) {
    super(message);
    this.line = node === undefined ? 1 : source.lineOf(node);
  }
}

function readMap(source: YamlSource): TableMap {
  const { root } = source;
  only(source, root, ['sheet', 'rows', 'framework', 'keepPrivate', 'files']);
  const files = itemsOf(childOf(root, 'files'));
  if (files.length === 0)
    throw new WrongMap(source, root, 'The mapping names no files: “files:” with a list is missing.');
  const framework = ownData(childOf(root, 'framework'));
  const manifest = isYamlMap(framework) ? framework : {};
  if (typeof manifest.id !== 'string' || typeof manifest.name !== 'string')
    throw new WrongMap(source, root, 'The mapping says no id and name of the framework under “framework:”.');
  return {
    sheet: textOf(childOf(root, 'sheet')),
    rows: textOf(childOf(root, 'rows')),
    framework: manifest,
    keepPrivate: textOf(childOf(root, 'keepPrivate')) === 'true',
    files: files.map(file => readFile(source, file)),
  };
}

function readFile(source: YamlSource, node: Node): MappedFile {
  only(source, node, ['file', 'to', 'fields', 'root']);
  const path = textOf(childOf(node, 'file'));
  if (path === undefined || !/\.ya?ml$/.test(path))
    throw new WrongMap(source, node, 'A file of the mapping has no name that ends in .yaml: “file:”.');
  if (/^framework\.ya?ml$/i.test(path))
    throw new WrongMap(
      source,
      childOf(node, 'file'),
      `“${path}” is the manifest, which is made from “framework:”. Give this file another name.`,
    );
  if (/(?:^|\/)\.(?!\.)/.test(path))
    throw new WrongMap(
      source,
      childOf(node, 'file'),
      `“${path}” would be hidden: its name or folder begins with a dot. Give this file another name.`,
    );
  const to = textOf(childOf(node, 'to')) ?? '';
  const lists = [...rootSchema.properties]
    .filter(([, schema]) => schema.items?.type === 'object')
    .map(([key]) => key);
  const item = rootSchema.properties.get(to)?.items;
  if (item === undefined || !lists.includes(to))
    throw new WrongMap(
      source,
      childOf(node, 'to') ?? node,
      `“to:” names no list of a framework. There is: ${lists.join(', ')}.`,
    );
  const root = ownData(childOf(node, 'root'));
  const fields = entriesOf(childOf(node, 'fields')).map(([key, value]) =>
    readField(source, item, key, value ?? node),
  );
  if (fields.length === 0) throw new WrongMap(source, node, `No field of “${path}” is mapped: “fields:”.`);
  return {
    path,
    to,
    item,
    fields,
    root: isYamlMap(root) ? root : {},
  };
}

/** `name`, `levels.working`, `aliases[]`, or `skills[].level` for a list of maps that each row adds to. */
function readField(source: YamlSource, item: SchemaNode, key: string, value: Node): MappedField {
  const [, outer = key, brackets, inner] = /^([^[\]]+)(\[\])?(?:\.([^[\]]+))?$/.exec(key) ?? [];
  const path = outer.split('.');
  let schema: SchemaNode | undefined = item;
  for (const part of path) schema = step(source, schema, part, value);
  const isList = brackets !== undefined;
  if (schema !== undefined && isList !== (schema.type === 'array'))
    throw new WrongMap(
      source,
      value,
      `“${outer}” is ${isList ? 'no list' : 'a list: write “'.concat(outer, '[]”')}.`,
    );
  if (isList) schema = schema?.items;
  if (inner !== undefined) schema = step(source, schema, inner, value);
  if (schema?.type === 'object' || schema?.type === 'array')
    throw new WrongMap(source, value, `“${key}” holds no text; name a field inside of it.`);
  const sources = isSeq(value) ? itemsOf(value) : [value];
  return { path, isList, inner, schema, sources: sources.map(one => readColumn(source, one)) };
}

function step(
  source: YamlSource,
  schema: SchemaNode | undefined,
  key: string,
  node: Node,
): SchemaNode | undefined {
  if (key.startsWith('x-')) return undefined;
  const found = schema === undefined ? undefined : propertyOf(schema, key);
  if (found !== undefined || schema === undefined) return found;
  const nearest = nearestWord(key, [...schema.properties.keys()]);
  const hint = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
  throw new WrongMap(source, node, `“${key}” is no field of a framework here.${hint}`);
}

function readColumn(source: YamlSource, node: Node): MappedColumn {
  const plain = textOf(node);
  if (plain !== undefined)
    return { column: plain, values: new Map(), split: undefined, whenFilled: undefined, isMarkdown: false };
  only(source, node, ['column', 'values', 'split', 'whenFilled', 'markdown']);
  const column = textOf(childOf(node, 'column'));
  if (!isMap(node) || column === undefined)
    throw new WrongMap(source, node, 'A field needs the name of a column.');
  const values = entriesOf(childOf(node, 'values')).flatMap(([from, to]): [string, string][] => {
    const text = textOf(to);
    return text === undefined ? [] : [[from.trim().toLowerCase(), text]];
  });
  return {
    column,
    values: new Map(values),
    split: textOf(childOf(node, 'split')),
    whenFilled: textOf(childOf(node, 'whenFilled')),
    isMarkdown: textOf(childOf(node, 'markdown')) === 'true',
  };
}

function only(source: YamlSource, node: Node | undefined, known: readonly string[]): void {
  const [stranger] = entriesOf(node).filter(([key]) => !known.includes(key));
  if (stranger === undefined) return;
  const nearest = nearestWord(stranger[0], known);
  const hint = nearest === undefined ? `There is: ${known.join(', ')}.` : `Did you mean “${nearest}”?`;
  throw new WrongMap(source, stranger[1] ?? node, `“${stranger[0]}” is no word of a mapping here. ${hint}`);
}
