import { propertyOf, type SchemaNode } from '../schema.ts';
import type { Indentation } from './indentation.ts';
import { scalarText } from './scalar-text.ts';

/** Marks a place in an insertion where the author goes on writing. */
export const stop = '\uE000';

/** Where an insertion stands. */
export interface Site {
  /** How far the key that is written stands from the start of its line. */
  readonly column: number;
  /** Whether no line may be broken. */
  readonly isFlow: boolean;
  readonly indentation: Indentation;
  /** A new id, for things whose ids nobody makes up. */
  readonly newId: string;
  /** The keys that a map of data is begun with, such as the levels of a skill's scale. */
  readonly keysOf: (keys: SchemaNode) => readonly string[];
}

/** The keys that a new thing is begun with, by the title of its kind. Kinds that are not listed begin with what they require. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  'Job family': ['name', 'levels', 'themes', 'competencies'],
  Framework: ['id', 'name', 'version', 'language', 'publisher', 'license'],
  Role: [
    'id',
    'name',
    'family',
    'level',
    'summary',
    'responsibilities',
    'workActivities',
    'knowledge',
    'skills',
  ],
  Skill: ['id', 'name', 'category', 'description', 'levels'],
  Competency: ['id', 'summary', 'level', 'theme', 'proficiency', 'examples'],
  Level: ['id', 'name', 'summary'],
  Ladder: ['id', 'name', 'levels'],
  Scale: ['id', 'name', 'levels'],
  'Scale level': ['id', 'name', 'description'],
  'Code scheme': ['id', 'name', 'appliesTo', 'parts'],
  'Part of a code': ['name', 'mask'],
  Background: ['type', 'details'],
  'Work activity': ['code', 'title', 'details'],
  'Knowledge/Skill': ['title', 'type', 'depth', 'details'],
  'Training activity': ['title', 'details'],
  'Professional development activity': ['title', 'details'],
  Qualification: ['title', 'awardingBody'],
  'Required skill': ['skill', 'level'],
  Term: ['term', 'expansion', 'definition'],
};

/** The titles of the kinds that have a beginning of their own, so that a test can hold them against the schema. */
export const begunKinds: readonly string[] = Object.keys(beginnings);

/** A whole new thing with its usual keys, the first of them in the site's column; undefined for what is no thing. */
export function skeleton(schema: SchemaNode, site: Site): string | undefined {
  const keys = beginnings[schema.title ?? ''] ?? schema.required;
  return keys.length === 0 || schema.type !== 'object' ? undefined : entries(schema, keys, site);
}

/** Keys of a map below each other, the first in the site's column, each with room for its value. */
export function entries(schema: SchemaNode, keys: readonly string[], site: Site): string {
  const lines = keys.map(key => {
    const below = propertyOf(schema, key);
    const name = scalarText(key, site.isFlow);
    if (key === 'id' && schema.entity === 'competency') return `${name}: ${site.newId}`;
    return `${name}:${below === undefined ? ` ${stop}` : valueBehind(below, site)}`;
  });
  return lines.length === 0 ? stop : lines.join(`${site.indentation.lineBreak}${' '.repeat(site.column)}`);
}

/** A list item, its dash in the site's column; the item alone between brackets. */
export function listItem(site: Site, text: (site: Site) => string): string {
  if (site.isFlow) return text(site);
  const { gap } = site.indentation;
  return `-${' '.repeat(gap)}${text({ ...site, column: site.column + 1 + gap })}`;
}

/** A list or a map on the lines below its key, which stands in the site's column. */
export function below(schema: SchemaNode, site: Site, text: (site: Site) => string): string {
  const { step, list, lineBreak } = site.indentation;
  const column = site.column + (schema.type === 'array' ? list : step);
  return `${lineBreak}${' '.repeat(column)}${text({ ...site, column })}`;
}

function valueBehind(schema: SchemaNode, site: Site): string {
  if (schema.type === 'array') {
    if (site.isFlow) return ` [${stop}]`;
    return below(schema, site, inside => listItem(inside, deeper => itemOf(schema, deeper)));
  }
  if (schema.type === 'object') {
    if (site.isFlow) return ` { ${stop} }`;
    const keys = schema.keys === undefined ? schema.required : site.keysOf(schema.keys);
    return below(schema, site, inside => entries(schema, keys, inside));
  }
  return ` ${stop}`;
}

/** An item begins with the short values among its usual keys; one that may be taken from elsewhere is left open. */
function itemOf({ items }: SchemaNode, site: Site): string {
  if (items?.type !== 'object' || items.required.length === 0) return stop;
  const keys = (beginnings[items.title ?? ''] ?? items.required).filter(key => {
    const property = items.properties.get(key);
    return property?.type !== 'array' && property?.type !== 'object' && property?.format !== 'markdown';
  });
  return entries(items, keys, site);
}
