import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDdat } from '../../server/core/exchange/published/ddat.ts';
import { checkFiles } from '../support/check-files.ts';
import { missingLines } from '../support/missing-lines.ts';
import { told } from '../support/told.ts';

const skillsHead =
  'Skill Name,Skill Description,Awareness,Working,Practitioner,Expert,Roles that require Skill';
const rolesHead =
  'Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Description,Skill Level,Skill Level Description,Role Type';

const skills = `${skillsHead}
Net mending,"Net mending involves holes.","You can:
- see a hole
- show it to ""others""",You can mend a hole,,,Net hand
Net mending (deep sea),,,,,,"Net hand, Net master"
Net mending,again,,,,,
Tides,Knows *tides*,Not defined,,,Rules them,
`;
const roles = `${rolesHead}\r
Harbour,Net hand,"Hands that mend.\n\nIn this role, you will:\n- mend",Lead net hand,"Leads the nets.\n\nAt this role level, you will:\n- lead\n- mend",Net mending,Net mending involves holes.,Working,You can mend a hole,\r
Harbour,Net hand,"Hands that mend.\n\nIn this role, you will:\n- mend",Lead net hand,"Leads the nets.\n\nAt this role level, you will:\n- lead\n- mend",Tides,MISSING,Expert,Rules some of them,\r
Harbour,Net hand,Other hands.,Net hand ,Mends and mends.,Gulls,MISSING,Awareness,Hears a gull,seasonal\r
`;

describe('ddat', () => {
  const result = readDdat([
    { name: 'skills.csv', text: skills },
    { name: 'roles.csv', text: roles },
  ]);

  it('gives exactly these files', () => {
    assert.deepEqual(
      [...result.files.keys()],
      ['framework.yaml', 'skills.yaml', 'roles/harbour.yaml', 'roles/harbour/net-hand.yaml'],
    );
    assert.equal(
      result.files.get('skills.yaml'),
      `skills:
  - id: net-mending
    name: Net mending
    description: Net mending involves holes.
    scale: ddat-level
    levels:
      awareness: |-
        You can:

        - see a hole
        - show it to "others"
      working: You can mend a hole
    x-roles-that-require-skill: Net hand

  - id: net-mending-deep-sea
    name: Net mending (deep sea)
    scale: ddat-level
    x-roles-that-require-skill: Net hand, Net master

  - id: tides
    name: Tides
    description: Knows \\*tides\\*
    scale: ddat-level
    levels:
      awareness: Not defined
      expert: Rules them

  - id: gulls
    name: Gulls
    scale: ddat-level
    levels:
      awareness: Hears a gull
`,
    );
    assert.equal(result.files.get('roles/harbour.yaml'), 'id: harbour\nname: Harbour\n');
    assert.equal(
      result.files.get('roles/harbour/net-hand.yaml'),
      `id: net-hand
name: Net hand
summary: |-
  Hands that mend.

  In this role, you will:

  - mend
partOf: harbour
roles:
  - id: lead-net-hand
    name: Lead net hand
    summary: Leads the nets.
    responsibilities:
      - lead
      - mend
    skills:
      - skill: net-mending
        level: working
      - skill: tides
        level: expert
        details: |-
          MISSING

          Rules some of them

  - id: net-hand
    name: "Net hand "
    summary: Mends and mends.
    skills:
      - skill: gulls
        level: awareness
        details: MISSING
    x-role-type: seasonal
`,
    );
  });

  it('tells what is missing, doubtful and left out, and where', () => {
    assert.deepEqual(result.report.read, [
      { what: 'Skills', count: 3 },
      { what: 'Skills with a scope in their name', count: 1 },
      { what: 'Skills without a text for any level', count: 1 },
      { what: 'Skills without a description', count: 1 },
      { what: 'Placeholders “Not defined”', count: 1 },
      { what: 'Skills known only from roles', count: 1 },
      { what: 'Role families', count: 1 },
      { what: 'Roles', count: 1 },
      { what: 'Role levels', count: 2 },
      { what: 'Required skills', count: 3 },
      { what: 'Placeholders “MISSING”', count: 2 },
    ]);
    assert.deepEqual(told(result.report), [
      'skills.csv:1: The downloads give no ids; they are made from the names.',
      'skills.csv:1: The name and the licence of the framework are those under which it is published; the downloads do not say them.',
      'skills.csv:2: The column “Roles that require Skill” has no place in the format; it is kept under `x-roles-that-require-skill`.',
      'skills.csv:5: The table does not say what “Net mending (deep sea)” means at any level.',
      'skills.csv:5: The table does not describe “Net mending (deep sea)”.',
      'skills.csv:6: “Net mending” stands in the table before; the second row is left out.',
      'skills.csv:7: What “Tides” means at Awareness is only “Not defined”; it is kept as it stands.',
      'roles.csv:2: The table does not say in which order the 2 levels of “Net hand” stand; no ladder is written.',
      'roles.csv:10: The description of “Tides” is only “MISSING”; it is kept as it stands.',
      'roles.csv:18: Skills that no table of skills describes have only the texts and levels that roles show.',
      'roles.csv:18: “Role Description” says something else here than in the first row; the first is kept.',
      'roles.csv:18: The type of “Net hand ” is kept under `x-role-type`.',
      'roles.csv:18: The description of “Gulls” is only “MISSING”; it is kept as it stands.',
    ]);
  });

  it('loses no line and gives files without mistakes of form', () => {
    const texts = ['see a hole', 'show it to "others"', 'Other hands', 'Rules some of them', 'again'];
    assert.deepEqual(missingLines(texts, result), []);
    assert.deepEqual(
      checkFiles(result.files).filter(finding => finding.severity === 'error'),
      [],
    );
  });

  it('refuses other tables and broken ones with a sentence', () => {
    const refusal = (text: string) =>
      readDdat([{ name: 'x.csv', text }]).report.notes.map(note => note.message);
    assert.deepEqual(refusal('a,b\n1,2\n'), [
      'This table has neither the columns of the skills download nor those of the roles download.',
    ]);
    assert.deepEqual(refusal(`${skillsHead}\nA,"b"c,d\n`), [
      'The quotation marks of this row do not match, so it cannot be told where its cells end.',
    ]);
    assert.deepEqual(refusal(''), ['The table is empty.']);
    assert.equal(readDdat([{ name: 'x.csv', text: `${skillsHead}\nA,"b"c,d\n` }]).files.size, 0);
  });

  it('never throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(skillsHead, rolesHead, '\n', ',', '"', '\r\n', ';', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(piece), parts => {
        for (const head of ['', `${skillsHead}\n`, `${rolesHead}\n`])
          checkFiles(readDdat([{ name: 'x.csv', text: head + parts.join('') }]).files);
      }),
      { numRuns: 300 },
    );
  });
});
