import type { ImportInput } from '../import-input.ts';
import { type ImportedFramework, refused } from '../imported-framework.ts';
import { ReadingLog } from '../reading-log.ts';
import { readCsv } from '../tables/read-csv.ts';
import type { Table } from '../tables/table.ts';
import { yamlFiles } from '../writing/yaml-files.ts';
import { writeYaml } from '../writing/yaml-writer.ts';
import { readDdatRoles } from './ddat-roles.ts';
import { addRequiredSkills, type DdatSkill, readDdatSkills, writeDdatSkill } from './ddat-skills.ts';

/**
 * Reads the downloads of the Government Digital and Data profession capability framework: the skills (`skills.csv`),
 * the roles of some families (`roles.csv`), or both. Gives a skill catalogue, and a file for each role with its levels
 * as role profiles. A placeholder stays where it stands and is reported; the downloads give the levels of a role in no
 * order, so no ladder is written. Texts of roles that differ from the catalogue stand with the requirement. Never throws.
 */
export function readDdat(inputs: readonly ImportInput[]): ImportedFramework {
  const log = new ReadingLog();
  const tables: { readonly kind: 'skills' | 'roles'; readonly name: string; readonly table: Table }[] = [];
  for (const { name, text } of inputs) {
    const table = readCsv(text);
    if ('trouble' in table) return refused(table.trouble, table.line, name);
    const kind = kindOf(table);
    if (kind === undefined)
      return refused(
        'This table has neither the columns of the skills download nor those of the roles download.',
        1,
        name,
      );
    tables.push({ kind, name, table });
  }
  const catalogue = new Map<string, DdatSkill>();
  for (const { name, table } of tables.filter(({ kind }) => kind === 'skills')) {
    log.file = name;
    readDdatSkills(table, catalogue, log);
  }
  const roleTables = tables.filter(({ kind }) => kind === 'roles');
  for (const { name, table } of roleTables) {
    log.file = name;
    addRequiredSkills(table, catalogue, log);
  }
  const files = new Map([['framework.yaml', writeYaml(manifest(tables.map(({ name }) => name)))]]);
  const skills = [...catalogue.values()].map(writeDdatSkill);
  for (const [path, text] of skills.length === 0 ? [] : yamlFiles('skills.yaml', { skills }))
    files.set(path, text);
  for (const { name, table } of roleTables) {
    log.file = name;
    for (const [path, map] of readDdatRoles(table, catalogue, log)) files.set(path, writeYaml(map));
  }
  if (tables.length === 0) return refused('No file was given.');
  log.file = tables[0]!.name;
  log.note('guessed', 1, '', 'The downloads give no ids; they are made from the names.');
  log.note(
    'guessed',
    1,
    '',
    'The name and the licence of the framework are those under which it is published; the downloads do not say them.',
  );
  return { files, report: log.report() };
}

function kindOf({ columns }: Table): 'skills' | 'roles' | undefined {
  const has = (...names: readonly string[]) => names.every(name => columns.includes(name));
  if (has('Role', 'Role Level', 'Skill Name', 'Skill Level')) return 'roles';
  return has('Skill Name', 'Skill Description') ? 'skills' : undefined;
}

/** Source: the framework's own pages, which name its licence and the attribution that it asks for. */
function manifest(names: readonly string[]) {
  return {
    framework: {
      format: 1,
      id: 'ddat',
      name: 'Government Digital and Data Profession Capability Framework',
      language: 'en-GB',
      attribution: 'Contains public sector information licensed under the Open Government Licence v3.0.',
      license: 'OGL-UK-3.0',
      skillScale: 'ddat-level',
      'x-source': { format: 'ddat', files: names },
    },
  };
}
