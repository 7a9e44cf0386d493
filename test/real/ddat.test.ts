import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { readDdat } from '../../server/core/exchange/published/ddat.ts';
import { readCsv } from '../../server/core/exchange/tables/read-csv.ts';
import type { Table } from '../../server/core/exchange/tables/table.ts';
import { checkFiles } from '../support/check-files.ts';
import { linesWithoutCard, missingLines } from '../support/missing-lines.ts';
import { needs, readShared } from './shared.ts';

describe('the published skills and roles of Government Digital and Data', function () {
  this.timeout(60_000);
  let texts: readonly string[];
  let imported: ImportedFramework;
  const count = (what: string) => imported.report.read.find(read => read.what === what)?.count;
  const cells = () => texts.flatMap(text => (readCsv(text) as Table).rows.flatMap(row => row.cells));

  before(function () {
    const names = ['skills.csv', 'roles.csv'];
    texts = names.map(name => needs(this, readShared(`real/ddat/${name}`), name));
    imported = readDdat(names.map((name, index) => ({ name, text: texts[index]! })));
  });

  it('has as many things as the downloads', () => {
    assert.equal(count('Skills'), 188);
    assert.equal((readCsv(texts[0]!) as Table).rows.length, 188);
    assert.equal(count('Skills without a text for any level'), 22);
    assert.equal(count('Skills with a scope in their name'), 26);
    assert.equal(count('Role families'), 2);
    assert.equal(count('Roles'), 19);
    assert.equal(count('Role levels'), 73);
    assert.equal(count('Required skills'), 735);
    assert.equal(count('Placeholders “MISSING”'), 130);
    assert.equal(imported.report.notes.filter(note => note.message.includes('in which order')).length, 19);
  });

  it('keeps the damage, so that the checks find it', () => {
    const findings = checkFiles(imported.files);
    const found = (rule: string) => findings.filter(finding => finding.rule === rule).length;
    assert.equal(findings.filter(finding => finding.severity === 'error').length, 0);
    assert.equal(found('missing-level-description'), 22);
    assert.equal(found('placeholder-text'), 190);
    assert.deepEqual(pairsOfOneText(imported.files.get('skills.yaml')!), { all: 18, adjacent: 12 });
  });

  it('keeps the characters that nobody sees, once where the roles repeat a text of the skills', () => {
    const [zeroWidth, noBreak] = [/\u200B|\\u200B/g, /\u00A0|\\_/g];
    const times = (text: string, character: RegExp) => text.match(character)?.length ?? 0;
    const roles = [...imported.files].flatMap(([path, yaml]) => (path.startsWith('roles/') ? yaml : []));
    const skills = imported.files.get('skills.yaml')!;
    assert.deepEqual([times(texts[0]!, zeroWidth), times(texts[0]!, noBreak)], [3, 1]);
    assert.deepEqual([times(skills, zeroWidth), times(skills, noBreak)], [3, 1]);
    assert.equal(times(texts[1]!, zeroWidth), 13);
    assert.equal(times(roles.join(''), zeroWidth), 0);
  });

  it('has every line of the downloads in its files or its report', () => {
    const values = /^\W*(?:at this role level you will|awareness|working|practitioner|expert)\W*$/i;
    const missing = missingLines(cells(), imported);
    assert.deepEqual(
      missing.filter(line => !values.test(line)),
      [],
    );
  });

  it('shows on its cards every line that roles state', () => {
    const missing = linesWithoutCard(rolesOnly(texts[1]!), imported);
    assert.deepEqual(missing, []);
  });
});

/** How many pairs of levels of a skill have one text, all of them that of an undefined level, and how many are neighbours. */
function pairsOfOneText(yaml: string): { all: number; adjacent: number } {
  const { skills } = parse(yaml, { schema: 'failsafe' }) as {
    skills: readonly { levels?: Readonly<Record<string, string>> }[];
  };
  const scale = ['awareness', 'working', 'practitioner', 'expert'];
  const pairs = skills.flatMap(({ levels = {} }) =>
    scale.flatMap((low, at) =>
      scale
        .slice(at + 1)
        .flatMap((high, step) => (levels[low] !== undefined && levels[low] === levels[high] ? [step] : [])),
    ),
  );
  return { all: pairs.length, adjacent: pairs.filter(step => step === 0).length };
}

/** What the table of roles says of roles, of their levels and of what these require. */
function rolesOnly(text: string): string[] {
  const { columns, rows } = readCsv(text) as Table;
  const shown = [
    'Role',
    'Role Description',
    'Role Level',
    'Role Level Description',
    'Skill Name',
    'Skill Description',
    'Skill Level',
    'Skill Level Description',
  ];
  return rows.flatMap(row => shown.map(column => row.cells[columns.indexOf(column)]!));
}
