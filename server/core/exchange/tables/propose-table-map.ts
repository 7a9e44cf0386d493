import { nearestWord } from '../../reading/nearest-word.ts';
import { rootSchema, type SchemaNode } from '../../schema.ts';
import { slug } from '../writing/slug.ts';
import { writeYaml, type YamlMap, type YamlValue } from '../writing/yaml-writer.ts';
import type { Table } from './table.ts';

/** What the author has said of a table; what is open is proposed. */
export interface TableChoices {
  /** The name of the framework. */
  readonly name: string;
  /** Where the table stands in its file, where that holds several. */
  readonly sheet?: string | undefined;
  readonly rows?: string | undefined;
  /** The list that the rows fill. */
  readonly to?: string | undefined;
  /** The field of each column, undefined for none. */
  readonly fields?: readonly (string | undefined)[] | undefined;
}

/** What the columns of a table may fill, and the mapping that follows. */
export interface TableMapProposal {
  readonly to: string;
  readonly lists: readonly string[];
  /** The fields of the list, with the first sentence on each. */
  readonly offered: readonly OfferedField[];
  /** The field of each column, undefined for none. */
  readonly fields: readonly (string | undefined)[];
  /** The mapping as the author can keep it. */
  readonly map: string;
}

export interface OfferedField {
  readonly field: string;
  readonly about: string;
}

/** Proposes a mapping for a table by the names of its columns; nothing in it is certain but what the author has said. */
export function proposeTableMap(table: Table, choices: TableChoices): TableMapProposal {
  const { to: chosen, fields } = choices;
  const to = lists.find(list => list === chosen) ?? likelyList(table);
  const offered = fieldsOf(rootSchema.properties.get(to)!.items!);
  const known = new Set(offered.map(({ field }) => field));
  const filled =
    fields === undefined
      ? likelyFields(table, [...known])
      : table.columns.map((_, at) => (known.has(fields[at] ?? '') ? fields[at] : undefined));
  return { to, lists, offered, fields: filled, map: writeMap(table, choices, to, filled) };
}

/** The lists that tables are usually about, each with words by which it is known in the names of columns. */
const signs = {
  skills: /skill/i,
  roles: /role|job title|position/i,
  competencies: /competenc/i,
  glossary: /\bterm\b|abbreviation|acronym/i,
} as const;
const lists: readonly string[] = Object.keys(signs);

function likelyList({ columns }: Table): string {
  const found = Object.entries(signs)
    .map(([list, sign]) => ({ list, at: columns.findIndex(column => sign.test(column)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.list ?? 'skills';
}

/** Stands for the text at a level, where the level is what the column is called. */
const atLevel = 'levels.*';

function fieldsOf(item: SchemaNode): readonly OfferedField[] {
  return [...item.properties].flatMap(([key, schema]): OfferedField[] => {
    const about = firstSentence(schema.description ?? '');
    if (schema.type === 'string') return [{ field: key, about }];
    if (schema.type === 'array' && schema.items?.type === 'string') return [{ field: `${key}[]`, about }];
    if (key === 'levels' && schema.others?.type === 'string')
      return [{ field: atLevel, about: 'What the skill means at the level that the column is named after.' }];
    if (schema.type !== 'array' || schema.items === undefined) return [];
    return [...schema.items.properties]
      .filter(([, inner]) => inner.type === 'string')
      .map(([inner, { description }]) => ({
        field: `${key}[].${inner}`,
        about: firstSentence(description ?? about),
      }));
  });
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** Words by which columns often call a field. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'key', 'identifier', 'slug', 'reference'],
  code: ['code', 'number'],
  name: ['name', 'title', 'skill', 'skill name', 'role', 'role name', 'job title', 'position'],
  term: ['term', 'abbreviation', 'acronym', 'word'],
  description: ['description', 'about', 'definition', 'overview'],
  definition: ['definition', 'meaning', 'description'],
  summary: ['summary', 'competency', 'statement', 'description', 'text'],
  'aliases[]': ['aliases', 'also known as', 'other names', 'synonyms'],
  category: ['category', 'group', 'area', 'type'],
  family: ['family', 'job family'],
  theme: ['theme', 'area', 'topic', 'category', 'group'],
  level: ['level', 'grade', 'band', 'career level'],
  'examples[]': ['examples', 'example'],
  'skills[].skill': ['required skill', 'skill'],
  'skills[].level': ['required level', 'skill level', 'proficiency'],
};

function likelyFields({ columns }: Table, known: readonly string[]): readonly (string | undefined)[] {
  const taken = new Set<string>();
  return columns.map(column => {
    const field = likelyField(column, known);
    if (field === undefined || (taken.has(field) && field !== atLevel)) return undefined;
    taken.add(field);
    return field;
  });
}

function likelyField(column: string, known: readonly string[]): string | undefined {
  if (known.includes(atLevel) && /^(?:at )?(?:level|lvl|l|stage|grade) ?\d+\b/i.test(column)) return atLevel;
  const words = column
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const named = known.find(field => synonyms[field]?.includes(words));
  return (
    named ??
    nearestWord(
      words,
      known.filter(field => !field.includes('[].') && field !== atLevel),
    )
  );
}

function writeMap(
  table: Table,
  { name, sheet, rows }: TableChoices,
  to: string,
  fields: readonly (string | undefined)[],
): string {
  const taken = new Map<string, number>();
  const levels: YamlMap[] = [];
  const mapped: Record<string, YamlValue> = {};
  table.columns.forEach((column, at) => {
    const field = column === '' ? undefined : fields[at];
    if (field === undefined) return;
    if (field === atLevel) {
      const title = column.replace(/\s*\b(?:description|descriptor|text)\b/i, '').trim() || column;
      const id = slug(title, taken, 'level');
      levels.push({ id, name: title });
      mapped[`levels.${id}`] = column;
    } else mapped[field] = field.endsWith('[]') ? divided(table, at, column) : column;
  });
  const hasLevels = levels.length > 0;
  return writeYaml({
    ...(sheet === undefined ? {} : { sheet }),
    ...(rows === undefined ? {} : { rows }),
    framework: {
      id: slug(name, new Map(), 'framework'),
      name,
      ...(hasLevels ? { skillScale: scaleId } : {}),
    },
    files: [
      {
        file: `${to}.yaml`,
        to,
        ...(hasLevels ? { root: { scales: [{ id: scaleId, levels }] } } : {}),
        fields: mapped,
      },
    ],
  });
}

const scaleId = 'levels';

/** Several values in one cell, where a mark shows them. */
function divided({ rows }: Table, at: number, column: string): YamlValue {
  const mark = [';', '|'].find(candidate => rows.some(row => row.cells[at]!.includes(candidate)));
  return mark === undefined ? column : { column, split: mark };
}
