import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readers } from '../../server/core/exchange/readers.ts';
import { readTable } from '../../server/core/exchange/tables/read-table.ts';
import { checkFiles } from '../support/check-files.ts';
import { told } from '../support/told.ts';
import { workbook } from '../support/workbook.ts';

const csv = `Code,Skill,Group,Also known as,About,Level 1,Level 2,Owner
TIDE,Tide reading,Water,"Tides; Ebb",Reads *tides*,,"Reads
- by day
- by night",Ann
GULL,Gull care,Air,,Feeds gulls,Feeds one,,
,,,,,,,
,,Air,,,,,Bob
TIDE,Tide reading,Sea,,,,,
`;

const map = `framework: { id: harbour, name: Harbour skills, license: "None: invented" }
keepPrivate: true
files:
  - file: skills.yaml
    to: skills
    root:
      scales:
        - id: steps
          levels: [{ id: "1", name: Follow }, { id: "2", name: Assist }]
    fields:
      id: Code
      code: Code
      name: Skill
      category: { column: Group, values: { water: Sea } }
      aliases[]: { column: Also known as, split: ; }
      description: { column: About, markdown: true }
      definedAt[]:
        - { column: Level 1, whenFilled: "1" }
        - { column: Level 2, whenFilled: "2" }
      levels.1: Level 1
      levels.2: Level 2
`;

describe('table', () => {
  it('reads CSV by a mapping', async () => {
    const { files, report } = await readTable([{ name: 'skills.csv', text: csv }], map);
    assert.deepEqual([...files.keys()], ['framework.yaml', 'skills.yaml', '.gitignore']);
    assert.equal(
      files.get('skills.yaml'),
      `scales:
  - id: steps
    levels:
      - id: "1"
        name: Follow
      - id: "2"
        name: Assist
skills:
  - id: TIDE
    code: TIDE
    name: Tide reading
    category: Sea
    aliases:
      - Tides
      - Ebb
    description: Reads *tides*
    definedAt:
      - "2"
    levels:
      "2": |-
        Reads

        - by day
        - by night

  - id: GULL
    code: GULL
    name: Gull care
    category: Air
    description: Feeds gulls
    definedAt:
      - "1"
    levels:
      "1": Feeds one
`,
    );
    assert.match(files.get('framework.yaml')!, /license: "None: invented"/);
    assert.deepEqual(report.read, [{ what: 'skills', count: 2 }]);
    assert.deepEqual(told(report), [
      '2: The column “Owner” is not in the mapping; 2 filled cells are not written.',
      '7: This row has nothing that names it and is not written.',
    ]);
    assert.deepEqual(
      checkFiles(files).filter(({ rule }) => rule === 'unknown-property'),
      [],
    );
  });

  it('reads semicolons and tabs, and rows that belong to one thing', async () => {
    const roles = `Role;Skill;Level
Net hand;net-mending;Good
Net hand;tides;Fair
Net master;tides;Good
`;
    const mapping = `framework: { id: nets, name: Nets }
files:
  - file: roles.yaml
    to: roles
    fields:
      name: Role
      skills[].skill: Skill
      skills[].level: { column: Level, values: { good: expert, fair: working } }
`;
    const expected = `roles:
  - id: net-hand
    name: Net hand
    skills:
      - skill: net-mending
        level: expert
      - skill: tides
        level: working

  - id: net-master
    name: Net master
    skills:
      - skill: tides
        level: expert
`;
    for (const text of [roles, roles.replaceAll(';', '\t'), roles.replaceAll('\n', '\r\n')]) {
      const { files, report } = await readTable([{ name: 'r.csv', text }], mapping);
      assert.equal(files.get('roles.yaml'), expected);
      assert.deepEqual(told(report), [
        '2: No column gives the ids of roles; they are made from the names.',
        '2: Rows of one name are taken for one thing, as nothing in them says otherwise: `net-hand` (2 rows).',
      ]);
    }
  });

  it('reads JSON by ways to its values, and makes levels and themes of a job family', async () => {
    const text = JSON.stringify({
      data: {
        items: [
          { t: 'Reads waves', at: { level: 'Third Hand' }, theme: 'Water & Air', ex: ['In rain', 'In fog'] },
          { t: 'Reads clouds', at: { level: 'Mate' }, theme: 'Water & Air' },
        ],
      },
    });
    const mapping = `rows: data.items
framework: { id: crew, name: Crew }
files:
  - file: crew.yaml
    to: competencies
    root: { name: Crew, proficiencyScale: none }
    fields: { summary: t, level: at.level, theme: theme, "examples[]": ex }
`;
    const { files, report } = await readTable([{ name: 'crew.json', text }], mapping);
    assert.equal(
      files.get('crew.yaml'),
      `name: Crew
proficiencyScale: none
levels:
  - id: third-hand
    name: Third Hand

  - id: mate
    name: Mate
themes:
  - id: water-and-air
    name: Water & Air
competencies:
  - id: reads-waves
    summary: Reads waves
    level: third-hand
    theme: water-and-air
    examples:
      - In rain
      - In fog

  - id: reads-clouds
    summary: Reads clouds
    level: mate
    theme: water-and-air
`,
    );
    assert.deepEqual(told(report, 'guessed').length, 3);
    assert.deepEqual(
      checkFiles(files).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('reads the sheet of a workbook', async () => {
    const bytes = workbook(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Term</t></is></c><c r="B1" t="inlineStr"><is><t>Means</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ebb</t></is></c><c r="B2"><f>1+1</f><v>2</v></c></row>',
    );
    const mapping = `sheet: Words
framework: { id: words, name: Words }
files: [{ file: words.yaml, to: glossary, fields: { term: Term, definition: Means } }]
`;
    const { files } = await readTable([{ name: 'w.xlsx', text: '', bytes }], mapping);
    assert.equal(files.get('words.yaml'), 'glossary:\n  - term: Ebb\n    definition: "2"\n');
    const other = await readTable(
      [{ name: 'w.xlsx', text: '', bytes }],
      mapping.replace('Words\n', 'Word\n'),
    );
    assert.deepEqual(told(other.report), ['w.xlsx:1: There is no sheet “Word”. There is: Words.']);
  });

  it('makes a file for each value of a column, filled by several entries', async () => {
    const rows = `Team,Title,Step,Says,Words,Pages
Nets & Ropes,Nets,Mate,Mends nets,"How
Why","https://example.org/how
https://example.org/why"
Crew,The crew,Hand,Hauls,,
"nets ropes",Other nets,Mate,Dries nets,"
Only words",https://example.org/dry
,Nobody,Mate,Sleeps,,
`;
    const mapping = `framework: { id: port, name: Port }
files:
  - file: teams/{Team}.yaml
    to: levels
    root: { name: "{Title} of the port" }
    fields: { name: Step }
  - file: teams/{Team}.yaml
    to: competencies
    fields:
      summary: Says
      supportingUrls[].label: { column: Words, split: lines }
      supportingUrls[].url: { column: Pages, split: lines }
`;
    const { files, report } = await readTable([{ name: 't.csv', text: rows }], mapping);
    assert.deepEqual(
      [...files.keys()],
      ['framework.yaml', 'teams/nets-and-ropes.yaml', 'teams/crew.yaml', 'teams/nets-ropes.yaml'],
    );
    assert.equal(
      files.get('teams/nets-and-ropes.yaml'),
      `name: Nets of the port
levels:
  - id: mate
    name: Mate
competencies:
  - id: mends-nets
    summary: Mends nets
    supportingUrls:
      - label: How
        url: https://example.org/how
      - label: Why
        url: https://example.org/why
`,
    );
    assert.match(
      files.get('teams/nets-ropes.yaml')!,
      /- url: https:\/\/example.org\/dry\n {6}- label: Only words\n/,
    );
    assert.equal(report.notes.filter(({ message }) => message.includes('which names its file')).length, 2);
  });

  it('keeps rows of one name apart where they say something else, with ids of their own in the framework', async () => {
    const rows = `Crew,Step,Says,How,In rain,In fog
Nets,Mate,Mends nets,Working,Before dawn,At night
Nets,Hand,Dries nets,Working,On poles,
Nets,Master,Mends nets,Expert,Shows others,
Nets,Mate,Mends nets,Working,In a storm,
Ropes,Mate,Mends nets,Working,With rope,
`;
    const mapping = `framework: { id: port, name: Port }
files:
  - file: crews/{Crew}.yaml
    to: competencies
    root: { name: "{Crew}", proficiencyScale: none }
    fields:
      summary: Says
      level: Step
      proficiency: How
      "examples[]": [{ column: In rain }, { column: In fog }]
`;
    const { files, report } = await readTable([{ name: 't.csv', text: rows }], mapping);
    assert.equal(
      files.get('crews/nets.yaml')!.split('competencies:\n')[1],
      `  - id: mends-nets
    summary: Mends nets
    level: mate
    proficiency: Working
    examples:
      - Before dawn
      - At night
      - In a storm

  - id: dries-nets
    summary: Dries nets
    level: hand
    proficiency: Working
    examples:
      - On poles

  - id: mends-nets-2
    summary: Mends nets
    level: master
    proficiency: Expert
    examples:
      - Shows others
`,
    );
    assert.match(files.get('crews/ropes.yaml')!, /- id: mends-nets-3\n/);
    const levels = (file: string) =>
      `The mapping writes no levels for crews/${file}.yaml; they are taken from the table in the order in which they stand there.`;
    assert.deepEqual(told(report), [
      `1: ${levels('nets')}`,
      `1: ${levels('ropes')}`,
      '2: No column gives the ids of competencies; they are made from the names.',
      '2: Rows of one name are taken for one thing, as nothing in them says otherwise: `mends-nets` (2 rows).',
      '4: Rows before these have the same name and say something else; these are taken for other competencies: `mends-nets-2` (4).',
      '6: No column gives the ids of competencies; they are made from the names.',
      '6: The ids that these names give belong to other competencies, so these get a number: `mends-nets-3` (6).',
    ]);
    assert.deepEqual(report.read, [{ what: 'competencies', count: 4 }]);
    const one = await readTable([{ name: 't.csv', text: rows.split('\n').slice(0, 2).join('\n') }], mapping);
    assert.deepEqual(one.report.read, [{ what: 'competency', count: 1 }]);
    assert.deepEqual(
      checkFiles(files).filter(({ rule }) => rule === 'duplicate-id'),
      [],
    );
  });

  it('gives no file a name that Windows keeps for itself', async () => {
    const text = 'Crew,Says\nCON,Hauls\nCon file,Rests\nNets,Mends\nlpt1,Prints\nAuxiliary,Helps\n';
    const mapping =
      'framework: { id: port, name: Port }\nfiles: [{ file: "aux/{Crew}.yaml", to: skills, fields: { name: Says } }]\n';
    const { files } = await readers.table!.read([{ name: 't.csv', text }], mapping);
    assert.deepEqual(
      [...files.keys()],
      ['framework.yaml', 'con-file', 'con-file-2', 'nets', 'lpt1-file', 'auxiliary'].map((name, at) =>
        at === 0 ? name : `aux-file/${name}.yaml`,
      ),
    );
  });

  it('leaves no folder by the values of a column', async () => {
    const names = ['../up', '/root', 'C:\\x', '..', 'framework', 'a/../../b'];
    const text = `Team,Term\n${names.map(name => `${name},t`).join('\n')}\n`;
    const mapping = `framework: { id: port, name: Port }
files: [{ file: "{Team}.yaml", to: glossary, fields: { term: Term } }]
`;
    const { files } = await readTable([{ name: 't.csv', text }], mapping);
    for (const path of files.keys()) assert.match(path, /^[a-z0-9-]+\.yaml$/);
    assert.match(files.get('framework.yaml')!, /^framework:\n {2}id: port\n/);
  });

  it('reads a workbook whose rules and formats go on below its last row', async () => {
    const bytes = workbook(
      '<row r="1"><c r="A1" t="str"><v>T</v></c></row><row r="2"><c r="A2" t="str"><v>Ebb</v></c></row>',
      '<dataValidations><dataValidation type="list" sqref="A2:Z1048576"/></dataValidations>',
    );
    const mapping =
      'framework: { id: w, name: W }\nfiles: [{ file: w.yaml, to: glossary, fields: { term: T } }]\n';
    const { files } = await readTable([{ name: 'w.xlsx', text: '', bytes }], mapping);
    assert.equal(files.get('w.yaml'), 'glossary:\n  - term: Ebb\n');
  });

  it('refuses workbooks that unpack to much, reach far or are none', async () => {
    const mapping =
      'framework: { id: w, name: W }\nfiles: [{ file: w.yaml, to: glossary, fields: { term: T } }]\n';
    const refusal = async (bytes: Uint8Array) =>
      (await readTable([{ name: 'w.xlsx', text: '', bytes }], mapping)).report.notes[0]!.message;
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(101_000_000) });
    assert.ok(bomb.length < 1_000_000);
    assert.match(await refusal(bomb), /larger than 100 MB/);
    assert.match(
      await refusal(workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
      /more than two million cells/,
    );
    assert.match(
      await refusal(workbook("<row><x:c\n s='1' r='ZZZ999999'><v>1</v></x:c></row>")),
      /more than two million cells/,
    );
    assert.match(await refusal(strToU8('PK\x03\x04 and no more')), /cannot be read|not a workbook|damaged/);
  });

  it('refuses more rows or columns than it reads, and drops none of them in silence', async () => {
    const mapping =
      'framework: { id: w, name: W }\nfiles: [{ file: w.yaml, to: glossary, fields: { term: T } }]\n';
    const many = Array.from({ length: 100_001 }, (_, at) => `t${at}`);
    const wide = Array.from({ length: 1_001 }, (_, at) => `c${at}`);
    const texts: readonly (readonly [string, string, RegExp])[] = [
      ['w.csv', `T\n${many.join('\n')}`, /^The table has more than 100,000 rows; it is not read\.$/],
      [
        'w.json',
        JSON.stringify(many.map(T => ({ T }))),
        /The table has more than 100,000 rows; it is not read\.$/,
      ],
      ['w.csv', `T,${wide.join(',')}\nt`, /^The table has more than 1,000 columns; it is not read\.$/],
      [
        'w.json',
        JSON.stringify([{ T: 't' }, Object.fromEntries(wide.map(name => [name, 1]))]),
        /^The table has more than 1,000 columns; it is not read\.$/,
      ],
    ];
    for (const [name, text, message] of texts) {
      const { files, report } = await readTable([{ name, text }], mapping);
      assert.equal(files.size, 0);
      assert.match(report.notes[0]!.message, message);
    }
  });

  it('tells of ids that it made, of columns of one name and of errors in cells', async () => {
    const text = `Key,Key,Skill,About
a,b,Ropes,#N/A
,,a,All about a
B C,,Tides,#REF!
,,Gulls,#1 of all
a,,Ropes,Long
`;
    const mapping =
      'framework: { id: t, name: T }\nfiles: [{ file: s.yaml, to: skills, fields: { id: Key, name: Skill, description: { column: About, markdown: true } } }]\n';
    const { files, report } = await readTable([{ name: 't.csv', text }], mapping);
    assert.equal(
      files.get('s.yaml'),
      `skills:
  - id: a
    name: Ropes
    description: Long

  - id: a-2
    name: a
    description: All about a

  - id: b-c
    name: Tides

  - id: gulls
    name: Gulls
    description: "#1 of all"
`,
    );
    assert.deepEqual(told(report), [
      '2: “#N/A” under “About” is an error of the spreadsheet; the cell is read as empty.',
      '2: The column 2 has the name of an earlier one, “Key”; one filled cell is not written.',
      '3: “Key” is empty here, so these ids are made from the names: `a-2` (3), `gulls` (5).',
      '4: “#REF!” under “About” is an error of the spreadsheet; the cell is read as empty.',
      '4: What “Key” says here cannot be an id, so these are made from it: `b-c` (4).',
    ]);
  });

  it('refuses a table without rows, or without names', async () => {
    const mapping =
      'framework: { id: w, name: W }\nfiles: [{ file: w.yaml, to: glossary, fields: { term: T } }]\n';
    const deep = `[${'{"a":'.repeat(20)}1${'}'.repeat(20)}]`;
    const texts: readonly (readonly [string, string, string])[] = [
      ['w.csv', 'T,U\n', 'There are no rows in this table.'],
      ['w.json', '[]', 'There are no rows in this table.'],
      ['w.json', deep, 'The table has no column “T”. None of its columns has a name.'],
      ['w.json', '', 'This file is empty.'],
    ];
    for (const [name, text, message] of texts) {
      const { files, report } = await readTable([{ name, text }], mapping);
      assert.deepEqual([files.size, report.notes.map(note => note.message)], [0, [message]]);
    }
  });

  it('refuses a mapping that is wrong, with the line and a hint', async () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['', 'The mapping, line 1: The mapping names no files: “files:” with a list is missing.'],
      [
        map.replace('name: Skill', 'nmae: Skill'),
        'The mapping, line 13: “nmae” is no field of a framework here. Did you mean “name”?',
      ],
      [map.replace('aliases[]', 'aliases'), 'The mapping, line 15: “aliases” is a list: write “aliases[]”.'],
      [
        map.replace('to: skills', 'to: skill'),
        'The mapping, line 5: “to:” names no list of a framework. There is: levels, themes, competencies, ladders, scales, codeSchemes, skills, roles, glossary.',
      ],
      [
        map.replace('name: Skill', 'name: Skil'),
        'The table has no column “Skil”. It has: Code, Skill, Group, Also known as, About, Level 1, Level 2, Owner.',
      ],
      [
        map.replace('skills.yaml', 'framework.yaml'),
        'The mapping, line 4: “framework.yaml” is the manifest, which is made from “framework:”. Give this file another name.',
      ],
      [
        map.replace('skills.yaml', '.rolewright/import/s.yaml'),
        'The mapping, line 4: “.rolewright/import/s.yaml” would be hidden: its name or folder begins with a dot. Give this file another name.',
      ],
      [
        map.replace('files:', 'filse:'),
        'The mapping, line 4: “filse” is no word of a mapping here. Did you mean “files”?',
      ],
    ];
    for (const [mapping, message] of wrong) {
      const { files, report } = await readTable([{ name: 's.csv', text: csv }], mapping);
      assert.deepEqual([files.size, report.notes.map(note => note.message)], [0, [message]]);
    }
  });

  it('understands every mapping of its page in the manual', async () => {
    const manual = readFileSync(new URL('../../docs/import.md', import.meta.url), 'utf8');
    const mappings = [...manual.matchAll(/```yaml\n((?:sheet|framework):[\s\S]*?)```/g)].map(
      match => match[1]!,
    );
    assert.equal(mappings.length, 2);
    const columns = [
      'Key',
      'Skill',
      'Also known as',
      'Group',
      'About',
      'At low',
      'At high',
      'Code',
      'Category',
    ];
    const levels = [1, 2, 3, 4, 5, 6, 7].map(level => `Level ${level} description`);
    const table = `${[...columns, ...levels].join(',')}\nk,Sail,a;b,wtr,About,Low,,ABCD,Cat,,,x,y,,,\n`;
    const [first, sfia] = await Promise.all(
      mappings.map(mapping => readTable([{ name: 't.csv', text: table }], mapping)),
    );
    assert.match(first!.files.get('skills.yaml')!, /aliases:\n {6}- a\n {6}- b\n {4}category: Water\n/);
    assert.match(sfia!.files.get('skills.yaml')!, /id: ABCD\n {4}code: ABCD\n {4}name: Sail\n/);
    assert.match(sfia!.files.get('skills.yaml')!, /definedAt:\n {6}- "3"\n {6}- "4"\n/);
    for (const result of [first!, sfia!])
      assert.deepEqual(
        checkFiles(result.files)
          .filter(({ severity }) => severity === 'error')
          .map(({ message }) => message),
        [],
      );
  });

  it('never throws', async () => {
    const mapping = fc.oneof(
      fc.constant(map),
      fc.string(),
      fc.array(fc.constantFrom(...map.split('\n'))).map(lines => lines.join('\n')),
    );
    await fc.assert(
      fc.asyncProperty(
        mapping,
        fc.oneof(fc.string(), fc.json()),
        fc.uint8Array(),
        async (mapText, text, bytes) => {
          await readTable([{ name: 'a.csv', text: `${csv}${text}` }], mapText);
          await readTable([{ name: 'a.json', text }], mapText);
          await readTable([{ name: 'a.xlsx', text: '', bytes }], mapText);
        },
      ),
      { numRuns: 200 },
    );
  });
});
