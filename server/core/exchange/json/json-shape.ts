import { propertyOf, rootSchema, type SchemaNode } from '../../schema.ts';
import type { YamlMap, YamlValue } from '../writing/yaml-writer.ts';

/** A part of an exported framework that has another shape than it should. */
export interface Misshapen {
  /** The keys that lead to it, such as `families[2].levels`. */
  readonly path: string;
  /** One sentence in the author's words, without its end. */
  readonly message: string;
  /** Whether it can be written as it stands; otherwise there is no file for it. */
  readonly isWritten: boolean;
}

/** Where the shape of an exported framework differs from what the language says: texts, lists and maps. */
export function misshapenIn(root: YamlMap): readonly Misshapen[] {
  const found: Misshapen[] = [];
  for (const [key, value] of Object.entries(root)) {
    if (value === undefined) continue;
    if (!filed.has(key)) walk(value, rootSchema.properties.get(key), key, found);
    else if (!Array.isArray(value)) note(value, 'array', key, false, found);
    else
      value.forEach((item: YamlValue, index) => {
        const path = `${key}[${index}]`;
        const schema = key === 'families' ? rootSchema : rootSchema.properties.get(key)?.items;
        if (shapeOf(item) === 'object') walk(item, schema, path, found);
        else note(item, 'object', path, false, found);
      });
  }
  return found;
}

/** Lists each of whose things gets a file. */
const filed: ReadonlySet<string> = new Set(['families', 'skills', 'roles']);

type Shape = 'object' | 'array' | 'string';

const words: Readonly<Record<Shape, string>> = { object: 'a map', array: 'a list', string: 'a text' };

function walk(value: YamlValue, schema: SchemaNode | undefined, path: string, found: Misshapen[]): void {
  if (schema?.type === undefined) return;
  const wanted = schema.type === 'object' || schema.type === 'array' ? schema.type : 'string';
  if (shapeOf(value) !== wanted) note(value, wanted, path, true, found);
  else if (Array.isArray(value))
    value.forEach((item: YamlValue, index) => {
      walk(item, schema.items, `${path}[${index}]`, found);
    });
  else if (typeof value === 'object')
    for (const [key, inner] of Object.entries(value as YamlMap))
      if (inner !== undefined) walk(inner, propertyOf(schema, key), `${path}.${key}`, found);
}

function note(value: YamlValue, wanted: Shape, path: string, isWritten: boolean, found: Misshapen[]): void {
  const message = `“${path}” is ${words[shapeOf(value)]}, where ${words[wanted]} was expected`;
  found.push({ path, message, isWritten });
}

function shapeOf(value: YamlValue): Shape {
  return Array.isArray(value) ? 'array' : typeof value === 'object' ? 'object' : 'string';
}
