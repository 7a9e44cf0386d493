import { groupBy } from '../../grouping.ts';
import { type ReadingLog, shorten } from '../reading-log.ts';
import { bulletOf, cellMarkdown } from '../tables/cell-markdown.ts';
import type { Table, TableRow } from '../tables/table.ts';
import { slug, type TakenIds } from '../writing/slug.ts';
import type { YamlMap } from '../writing/yaml-writer.ts';
import { cell, type DdatSkill, ddatLevels, notePlaceholder, skillKey } from './ddat-skills.ts';

/** Reads the table of roles: a file for each family of roles and for each role with its levels, by path. */
export function readDdatRoles(
  table: Table,
  catalogue: ReadonlyMap<string, DdatSkill>,
  log: ReadingLog,
): ReadonlyMap<string, YamlMap> {
  const at = (row: TableRow, column: string) => cell(table, row, column);
  const files = new Map<string, YamlMap>();
  const ids: Ids = { families: new Map(), roles: new Map() };
  for (const [familyName, ofFamily] of groupBy(table.rows, row => at(row, 'Role Family'))) {
    const group = familyName.trim() === '' ? undefined : slug(familyName, ids.families, 'family');
    if (group !== undefined) {
      files.set(`roles/${group}.yaml`, { id: group, name: familyName.trim() });
      log.count('Role families');
    }
    for (const [roleName, rows] of groupBy(ofFamily, row => at(row, 'Role'))) {
      const family = slug(roleName, ids.families, 'role');
      const folder = group === undefined ? 'roles' : `roles/${group}`;
      files.set(
        `${folder}/${family}.yaml`,
        readRole({ table, rows, family, group, name: roleName }, ids, catalogue, log),
      );
    }
  }
  return files;
}

interface Ids {
  readonly families: TakenIds;
  readonly roles: TakenIds;
}

interface Role {
  readonly table: Table;
  readonly rows: readonly TableRow[];
  readonly family: string;
  readonly group: string | undefined;
  readonly name: string;
}

/** A role of the downloads is a job family of ours: people who do the same work at several levels. */
function readRole(role: Role, ids: Ids, catalogue: ReadonlyMap<string, DdatSkill>, log: ReadingLog): YamlMap {
  const { table, rows, family, group, name } = role;
  const levels = groupBy(rows, row => cell(table, row, 'Role Level'));
  log.count('Roles');
  if (levels.size > 1) {
    const message = `The table does not say in which order the ${levels.size} levels of “${shorten(name)}” stand; no ladder is written.`;
    log.note('missing', rows[0]!.line, name, message);
  }
  return {
    id: family,
    name: name.trim() === '' ? family : name,
    summary: textOf(role, 'Role Description', rows, log),
    partOf: group,
    roles: [...levels].map(([level, ofLevel]) => readLevel(role, level, ofLevel, ids, catalogue, log)),
  };
}

function readLevel(
  role: Role,
  name: string,
  rows: readonly TableRow[],
  ids: Ids,
  catalogue: ReadonlyMap<string, DdatSkill>,
  log: ReadingLog,
): YamlMap {
  log.count('Role levels');
  const types = [...new Set(rows.map(row => cell(role.table, row, 'Role Type').trim()))].filter(
    type => type !== '',
  );
  if (types.length > 0)
    log.note(
      'kept-aside',
      rows[0]!.line,
      types.join(', '),
      `The type of “${shorten(name)}” is kept under \`x-role-type\`.`,
    );
  const description = firstCell(role, 'Role Level Description', rows, log);
  return {
    id: slug(name, ids.roles, 'role'),
    name: name.trim() === '' ? role.name : name,
    ...splitDescription(description),
    skills: rows.flatMap(row => readRequirement(role.table, row, catalogue, log)),
    'x-role-type': types.length === 0 ? undefined : types.join(', '),
  };
}

/** “At this role level, you will:” and nothing but points behind it are the responsibilities; else all is summary. */
function splitDescription(text: string): YamlMap {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const heading = lines.findIndex(line => /^\s*at this role level, you will\s*:?\s*$/i.test(line));
  const points = lines.slice(heading + 1).map(bulletOf);
  if (heading === -1 || points.length === 0 || points.includes(undefined))
    return { summary: cellMarkdown(text) || undefined };
  const summary = cellMarkdown(lines.slice(0, heading).join('\n'));
  return { summary: summary || undefined, responsibilities: points.map(point => point!.trim()) };
}

function readRequirement(
  table: Table,
  row: TableRow,
  catalogue: ReadonlyMap<string, DdatSkill>,
  log: ReadingLog,
): YamlMap[] {
  const name = cell(table, row, 'Skill Name');
  const skill = catalogue.get(skillKey(name));
  if (skill === undefined) return [];
  log.count('Required skills');
  const printed = cell(table, row, 'Skill Level');
  const level = ddatLevels.get(printed.trim()) ?? (slug(printed, new Map(), '') || undefined);
  if (level === undefined)
    log.note(
      'missing',
      row.line,
      name,
      `The table does not say at which level “${shorten(name)}” is required.`,
    );
  const description = cell(table, row, 'Skill Description');
  const levelText = cell(table, row, 'Skill Level Description');
  notePlaceholder(description, `The description of “${shorten(name)}”`, row, log);
  notePlaceholder(levelText, `What “${shorten(name)}” means at ${printed.trim()}`, row, log);
  const details = [
    differs(description, skill.description) ? [cellMarkdown(description)] : [],
    differs(levelText, level && skill.levels.get(level)) ? [cellMarkdown(levelText)] : [],
  ].flat();
  return [{ skill: skill.id, level, details: details.length === 0 ? undefined : details.join('\n\n') }];
}

function differs(text: string, known: string | undefined): boolean {
  return text.trim() !== '' && cellMarkdown(text) !== known;
}

function textOf(role: Role, column: string, rows: readonly TableRow[], log: ReadingLog): string | undefined {
  return cellMarkdown(firstCell(role, column, rows, log)) || undefined;
}

/** The text that the rows of one thing repeat; where they do not agree the first, and the others are told. */
function firstCell({ table }: Role, column: string, rows: readonly TableRow[], log: ReadingLog): string {
  const [first = '', ...others] = [...new Set(rows.map(row => cell(table, row, column)))].filter(
    text => text.trim() !== '',
  );
  for (const other of others) {
    const { line } = rows.find(row => cell(table, row, column) === other)!;
    log.note(
      'dropped',
      line,
      other,
      `“${column}” says something else here than in the first row; the first is kept.`,
    );
  }
  return first;
}
