import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSlowlyOn } from './run-on.ts';

const page = `Third Hand

The competencies for Third Hand in Moorings are below.

Ropes

Ties “knots” at 5€

Examples:

  • Ties a knot

Proficiency: Expert
`;

describe('rolewright import', () => {
  let cwd: string;
  const at = (path: string) => join(cwd, path);
  const write = (path: string, content: string | Uint8Array) => writeFileSync(at(path), content);
  const on = (...args: readonly string[]) => runSlowlyOn(['import', ...args], { cwd });
  const importPage = (...more: readonly string[]) => on('ft-page', 'page.txt', '--out', 'out', ...more);

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'rolewright-'));
    write('page.txt', page);
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  it('tells what it read and guessed, and writes the files', async () => {
    assert.deepEqual(await importPage(), {
      code: 0,
      stderr: '',
      stdout: `Read:
  1 Themes
  1 Competencies
  1 Examples

page.txt:7 guessed: The page does not show the ids of 1 competency, of the level and of the themes; they are made from the texts.
4 notes on headings, labels and rewritten words are not listed; “--all” lists them.

Writing 2 files:
  out/framework.yaml
  out/moorings.yaml
`,
    });
    assert.deepEqual(readdirSync(at('out')).sort(), ['.rolewright', 'framework.yaml', 'moorings.yaml']);
    assert.ok(readFileSync(at('out/moorings.yaml'), 'utf8').startsWith('id: moorings\nname: Moorings\n'));
    assert.match((await importPage()).stdout, /2 files there say the same already\.\n$/);
    assert.match(
      (await importPage('--all')).stdout,
      /page\.txt:1 rewritten: “Third Hand” is written as `levels`\./,
    );
  });

  it('writes nothing in a dry run', async () => {
    const { code, stdout } = await importPage('--dry-run');
    assert.equal(code, 0);
    assert.match(stdout, /Would write 2 files:\n {2}out\/framework\.yaml\n/);
    assert.ok(!existsSync(at('out')));
  });

  it('never overwrites a file: it shows the difference and writes nothing at all', async () => {
    mkdirSync(at('out'));
    write('out/moorings.yaml', 'id: moorings\nname: Other moorings\n');
    const { code, stdout, stderr } = await importPage();
    assert.equal(code, 1);
    assert.match(stdout, /--- out\/moorings\.yaml\tas it is\n\+\+\+ out\/moorings\.yaml\tas imported\n/);
    assert.match(stdout, /\n-name: Other moorings\n/);
    assert.equal(
      stderr,
      'Nothing was written: One file in “out” says something else. Choose another folder, or “--update”.\n',
    );
    assert.deepEqual(readdirSync(at('out')), ['moorings.yaml']);
  });

  it('updates an earlier import in place, and keeps what the author has done', async () => {
    await importPage();
    const yaml = readFileSync(at('out/moorings.yaml'), 'utf8');
    write('out/moorings.yaml', `# Ours\n${yaml.replace('id: ties-knots-at-5', 'id: knots # kept')}`);
    write('page.txt', page.replace('at 5€', 'at 6€').replace('Ties a knot', 'Ties two knots'));
    const dry = await importPage('--update', '--dry-run');
    assert.match(dry.stdout, /\n-\s+summary: Ties “knots” at 5€\n\+\s+summary: Ties “knots” at 6€\n/);
    assert.match(dry.stdout, /Would write 1 file:\n {2}out\/moorings\.yaml \(updated\)\n$/);
    assert.equal((await importPage()).code, 1);
    const { code, stdout } = await importPage('--update');
    assert.equal(code, 0);
    assert.ok(
      stdout.includes(`Changed:
  moorings.yaml: “Ties “knots” at 5€”: “summary” has changed from “Ties “knots” at 5€” to “Ties “knots” at 6€”.
  moorings.yaml: “Ties “knots” at 5€”: “Ties two knots” is new in “examples”.
`),
      stdout,
    );
    const updated = readFileSync(at('out/moorings.yaml'), 'utf8');
    assert.ok(
      updated.startsWith('# Ours\nid: moorings\n') && updated.includes('  - id: knots # kept\n'),
      updated,
    );
    assert.match((await importPage('--update')).stdout, /\nThe source says nothing new\.\n/);
    rmSync(at('out/.rolewright'), { recursive: true });
    assert.equal(
      (await importPage('--update')).stderr,
      'rolewright: The folder holds no earlier import, so there is nothing to update. Leave out “--update”.\n',
    );
  });

  it('reads a table by a mapping', async () => {
    write('t.csv', 'Skill;Means\nRopes;All ropes\n');
    write(
      'map.yaml',
      'framework: { id: t, name: T }\nfiles: [{ file: s.yaml, to: skills, fields: { name: Skill, description: Means } }]\n',
    );
    assert.equal(
      (await on('table', 't.csv', '--out', 'out')).stderr,
      'rolewright: “table” needs a mapping: “--map FILE”. docs/import.md describes it.\n',
    );
    assert.equal((await on('table', 't.csv', '--map', 'map.yaml', '--out', 'out')).code, 0);
    assert.equal(
      readFileSync(at('out/s.yaml'), 'utf8'),
      'skills:\n  - id: ropes\n    name: Ropes\n    description: All ropes\n',
    );
    write(
      'map.yaml',
      'framework: { id: t, name: T }\nfiles: [{ file: ../s.yaml, to: skills, fields: { name: Skill } }]\n',
    );
    assert.equal(
      (await on('table', 't.csv', '--map', 'map.yaml', '--out', 'out')).stderr,
      'rolewright: “../s.yaml” would not lie in the folder. Nothing was written.\n',
    );
  });

  it('reads other encodings and says so', async () => {
    const encodings: readonly (readonly [string, Uint8Array])[] = [
      ['UTF-16', Buffer.from(`\uFEFF${page}`, 'utf16le')],
      ['UTF-16', Buffer.from(page, 'utf16le').swap16()],
      [
        'Windows-1252',
        Buffer.from(page.replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'), 'latin1'),
      ],
    ];
    for (const [name, bytes] of encodings) {
      write('page.txt', bytes);
      const { code, stderr } = await importPage();
      assert.equal(code, 0);
      assert.equal(
        stderr,
        `“page.txt” is not UTF-8; it is read as ${name}. Look at its special characters.\n`,
      );
      assert.ok(readFileSync(at('out/moorings.yaml'), 'utf8').includes('summary: Ties “knots” at 5€\n'));
      rmSync(at('out'), { recursive: true });
    }
  });

  it('refuses with a sentence what it cannot read, and writes nothing', async () => {
    write('zero.txt', `${page}\0`);
    write('huge.csv', '');
    write('page.docx', 'PK\x03\x04');
    write('page.pdf', '%PDF-1.7 and more');
    writeFileSync(at('old.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    truncateSync(at('huge.csv'), 50_000_000);
    write('broken.csv', 'Skill Name,Skill Description\nA,"b"c\n');
    mkdirSync(at('empty'));
    write('old.txt', '');
    write('bad.xlsx', 'Key\0');
    write('one.json', '{');
    write(
      'map.yaml',
      'framework: { id: t, name: T }\nfiles: [{ file: s.yaml, to: skills, fields: { name: A } }]\n',
    );
    const refused: readonly (readonly [readonly string[], string])[] = [
      [[], 'Say what to import: “rolewright import FORMAT INPUT --out DIR”.'],
      [['ft-pgae', 'page.txt'], '“ft-pgae” is not a format that can be read. Did you mean “ft-page”?'],
      [['ft-page'], 'Name the file to read: “rolewright import ft-page FILE --out DIR”.'],
      [['ft-page', 'page.txt'], 'Say where to write: “--out DIR”.'],
      [['ft-page', 'nowhere', '--out', 'o'], '“nowhere” does not exist.'],
      [
        ['ft-page', 'empty', '--out', 'o'],
        '“empty” holds no file whose name ends in .txt or .tsv or .html or .htm.',
      ],
      [
        ['ft-page', 'zero.txt', '--out', 'o'],
        '“zero.txt” is no text, or is damaged. Save what it says as text, and import that.',
      ],
      [
        ['ft-page', 'page.docx', '--out', 'o'],
        '“page.docx” is a Word document, a workbook or another packed file. Save what it says as text.',
      ],
      [
        ['ddat', 'old.xls', '--out', 'o'],
        '“old.xls” is a file of an older Office, or one with a password. Save it as .xlsx or as text, without a password.',
      ],
      [['ft-page', 'page.pdf', '--out', 'o'], '“page.pdf” is a PDF. Save what it says as text.'],
      [['ddat', 'huge.csv', '--out', 'o'], '“huge.csv”: This file has 50 MB; at most 32 MB are read.'],
      [
        ['ddat', 'page.txt', '--out', 'o'],
        '“page.txt”: This table has neither the columns of the skills download nor those of the roles download.',
      ],
      [
        ['ddat', 'broken.csv', '--out', 'o'],
        '“broken.csv”, line 2: The quotation marks of this row do not match, so it cannot be told where its cells end.',
      ],
      [['ddat', 'old.txt', '--out', 'o'], '“old.txt”: The table is empty.'],
      [
        ['table', 'bad.xlsx', '--map', 'map.yaml', '--out', 'o'],
        '“bad.xlsx” is no workbook, or a damaged one. Open it, save it again as .xlsx, and import that.',
      ],
      [
        ['table', 'broken.csv', '--map', 'map.yaml', '--out', 'o'],
        '“broken.csv”, line 2: The quotation marks of this row do not match, so it cannot be told where its cells end.',
      ],
      [
        ['case', 'one.json', '--out', 'o'],
        '“one.json”: This is no CASE package: JSON with a “CFDocument” was expected.',
      ],
      [['json', 'one.json', '--out', 'o'], '“one.json”: This is not sound JSON. Export or save it again.'],
      [
        ['ft-page', 'old.txt', '--out', 'o'],
        '“old.txt”: This is not a page of competencies: none was found on it.',
      ],
      [
        ['rolemodelplus-page', 'page.txt', '--out', 'o'],
        '“page.txt”: This is not the page of a role profile: its sections were not found.',
      ],
    ];
    for (const [args, sentence] of refused)
      assert.deepEqual(await on(...args), { code: 2, stdout: '', stderr: `rolewright: ${sentence}\n` });
    assert.ok(!existsSync(at('o')));
  });

  it('writes nothing half: a file in the way of a folder takes all back', async () => {
    const head = 'Role Family,Role,Role Level,Skill Name,Skill Level\n';
    write('roles.csv', `${head}Harbour,Hand,Lead hand,Ropes,Expert\n`);
    mkdirSync(at('out/roles'), { recursive: true });
    write('out/roles/harbour', 'a file');
    const { code, stderr } = await on('ddat', 'roles.csv', '--out', 'out');
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'rolewright: Nothing could be written: a file stands where a folder is needed. Nothing was written.\n',
    );
    assert.deepEqual(readdirSync(at('out'), { recursive: true }).sort(), ['roles', 'roles/harbour']);
  });

  it('does not leave the folder through a link', async () => {
    const head = 'Role Family,Role,Role Level,Skill Name,Skill Level\n';
    write('roles.csv', `${head}Harbour,Hand,Lead hand,Ropes,Expert\n`);
    mkdirSync(at('out'));
    mkdirSync(at('elsewhere'));
    symlinkSync(at('elsewhere'), at('out/roles'));
    const { code, stderr } = await on('ddat', 'roles.csv', '--out', 'out');
    assert.equal(code, 2);
    assert.match(stderr, /“roles\/harbour\.yaml” would lie outside of the folder, behind a link\./);
    assert.deepEqual(readdirSync(at('elsewhere')), []);
    assert.deepEqual(readdirSync(at('out')), ['roles']);
  });
});
