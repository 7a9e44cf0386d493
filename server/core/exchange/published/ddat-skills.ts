import { type ReadingLog, shorten } from '../reading-log.ts';
import { cellMarkdown } from '../tables/cell-markdown.ts';
import type { Table, TableRow } from '../tables/table.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import type { YamlMap } from '../writing/yaml-writer.ts';
import { isPlaceholder } from './placeholder.ts';

/** A skill of the downloads, its texts as markdown. */
export interface DdatSkill {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly levels: Map<string, string>;
  /** What stands in columns that have no place in the format, under keys of our own. */
  readonly others: YamlMap;
}

/** The levels of the downloads, by the headings of their columns. */
export const ddatLevels: ReadonlyMap<string, string> = new Map([
  ['Awareness', 'awareness'],
  ['Working', 'working'],
  ['Practitioner', 'practitioner'],
  ['Expert', 'expert'],
]);

/** Reads the table of skills into a catalogue by `skillKey`. */
export function readDdatSkills(table: Table, catalogue: Map<string, DdatSkill>, log: ReadingLog): void {
  const ids = idsOf(catalogue);
  const others = table.columns.filter(
    column => !['Skill Name', 'Skill Description'].includes(column) && !ddatLevels.has(column),
  );
  const keptAside = new Map<string, number>();
  for (const row of table.rows) {
    const name = cell(table, row, 'Skill Name');
    if (name.trim() === '') {
      const words = row.cells.filter(text => text.trim() !== '').join(' ');
      log.note('dropped', row.line, words, 'This row names no skill and is left out.');
      continue;
    }
    if (catalogue.has(skillKey(name))) {
      const words = row.cells.join(' ');
      log.note(
        'dropped',
        row.line,
        words,
        `“${shorten(name)}” stands in the table before; the second row is left out.`,
      );
      continue;
    }
    const levels = [...ddatLevels].flatMap(([column, id]): [string, string][] => {
      const text = cell(table, row, column);
      notePlaceholder(text, `What “${shorten(name)}” means at ${column}`, row, log);
      return text.trim() === '' ? [] : [[id, cellMarkdown(text)]];
    });
    const description = cell(table, row, 'Skill Description');
    notePlaceholder(description, `The description of “${shorten(name)}”`, row, log);
    catalogue.set(skillKey(name), {
      id: slug(name, ids, 'skill'),
      name,
      description: description.trim() === '' ? undefined : cellMarkdown(description),
      levels: new Map(levels),
      others: Object.fromEntries(
        others.flatMap(column => {
          const text = cell(table, row, column).trim();
          if (text === '') return [];
          keptAside.set(column, keptAside.get(column) ?? row.line);
          return [[ownKey(column), text]];
        }),
      ),
    });
    count(name, levels.length, description, row, log);
  }
  for (const [column, line] of keptAside)
    log.note(
      'kept-aside',
      line,
      column,
      `The column “${column}” has no place in the format; it is kept under \`${ownKey(column)}\`.`,
    );
}

function count(name: string, levels: number, description: string, row: TableRow, log: ReadingLog): void {
  log.count('Skills');
  if (/\([^()]+\)\s*$/.test(name)) log.count('Skills with a scope in their name');
  if (levels === 0) {
    log.count('Skills without a text for any level');
    log.note('missing', row.line, name, `The table does not say what “${shorten(name)}” means at any level.`);
  }
  if (description.trim() === '') {
    log.count('Skills without a description');
    log.note('missing', row.line, name, `The table does not describe “${shorten(name)}”.`);
  }
}

/** Adds the skills that a table of roles asks for and that are in no catalogue yet, with what the table says of them. */
export function addRequiredSkills(table: Table, catalogue: Map<string, DdatSkill>, log: ReadingLog): void {
  const ids = idsOf(catalogue);
  const added = new Map<
    string,
    { name: string; line: number; description: string | undefined; levels: Map<string, string> }
  >();
  for (const row of table.rows) {
    const name = cell(table, row, 'Skill Name');
    const key = skillKey(name);
    if (name.trim() === '' || catalogue.has(key)) continue;
    const skill = added.get(key) ?? { name, line: row.line, description: undefined, levels: new Map() };
    added.set(key, skill);
    const description = cell(table, row, 'Skill Description');
    if (description.trim() !== '' && !isPlaceholder(description))
      skill.description ??= cellMarkdown(description);
    const level = ddatLevels.get(cell(table, row, 'Skill Level').trim());
    const text = cell(table, row, 'Skill Level Description');
    if (level !== undefined && text.trim() !== '' && !skill.levels.has(level))
      skill.levels.set(level, cellMarkdown(text));
  }
  for (const [key, skill] of added) {
    log.count('Skills known only from roles');
    const ordered = [...ddatLevels.values()].flatMap((level): [string, string][] => {
      const text = skill.levels.get(level);
      return text === undefined ? [] : [[level, text]];
    });
    catalogue.set(key, {
      ...skill,
      id: slug(skill.name, ids, 'skill'),
      levels: new Map(ordered),
      others: {},
    });
  }
  const [first] = added.values();
  if (first !== undefined)
    log.note(
      'guessed',
      first.line,
      first.name,
      'Skills that no table of skills describes have only the texts and levels that roles show.',
    );
}

/** The skill as the format writes it. */
export function writeDdatSkill({ id, name, description, levels, others }: DdatSkill): YamlMap {
  return {
    id,
    name,
    description,
    scale: 'ddat-level',
    levels: levels.size === 0 ? undefined : Object.fromEntries(levels),
    ...others,
  };
}

/** The cell of a row in a column, as it is written; empty where the table has no such column. */
export function cell(table: Table, row: TableRow, column: string): string {
  return row.cells[table.columns.indexOf(column)] ?? '';
}

/** By what two tables mean the same skill: its name, whatever white space is in it. */
export function skillKey(name: string): string {
  return name
    .replace(/[\s\u200B]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Tells of a text that is only a placeholder; it is kept, for nobody but the author can fill it. */
export function notePlaceholder(text: string, what: string, row: TableRow, log: ReadingLog): void {
  if (!isPlaceholder(text)) return;
  log.count(`Placeholders “${text.trim()}”`);
  log.note('missing', row.line, text.trim(), `${what} is only “${text.trim()}”; it is kept as it stands.`);
}

function ownKey(column: string): string {
  return `x-${slug(column, new Map(), 'column')}`;
}

function idsOf(catalogue: ReadonlyMap<string, DdatSkill>): TakenIds {
  return new Map([...catalogue.values()].map(({ id }) => [id, 1]));
}
