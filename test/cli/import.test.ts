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

page.txt:7 guessed: The page does not show the ids of 1 competencies, of the level and of the themes; they are made from the texts.
4 notes on headings, labels and rewritten words are not listed; “--all” lists them.

Writing 2 files:
  out/framework.yaml
  out/moorings.yaml
`,
    });
    assert.deepEqual(readdirSync(at('out')).sort(), ['framework.yaml', 'moorings.yaml']);
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
      'Nothing was written: One file in “out” says something else. Choose another folder.\n',
    );
    assert.deepEqual(readdirSync(at('out')), ['moorings.yaml']);
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
    truncateSync(at('huge.csv'), 50_000_000);
    write('broken.csv', 'Skill Name,Skill Description\nA,"b"c\n');
    mkdirSync(at('empty'));
    const refused: readonly (readonly [readonly string[], string])[] = [
      [[], 'Say what to import: “rolewright import FORMAT INPUT --out DIR”.'],
      [['ft-pgae', 'page.txt'], '“ft-pgae” is not a format that can be read. Did you mean “ft-page”?'],
      [['ft-page'], 'Name the file to read: “rolewright import ft-page FILE --out DIR”.'],
      [['ft-page', 'page.txt'], 'Say where to write: “--out DIR”.'],
      [['ft-page', 'nowhere', '--out', 'o'], '“nowhere” does not exist.'],
      [['ft-page', 'empty', '--out', 'o'], '“empty” holds no file whose name ends in .txt or .html or .htm.'],
      [['ft-page', 'zero.txt', '--out', 'o'], '“zero.txt” is not a text: zero characters stand in it.'],
      [['ddat', 'huge.csv', '--out', 'o'], '“huge.csv”: This file has 50 MB; at most 32 MB are read.'],
      [
        ['ddat', 'page.txt', '--out', 'o'],
        '“page.txt”: This table has neither the columns of the skills download nor those of the roles download.',
      ],
      [
        ['ddat', 'broken.csv', '--out', 'o'],
        '“broken.csv”: The quotation marks of this row do not match, so it cannot be told where its cells end.',
      ],
      [
        ['rolemodelplus-page', 'page.txt', '--out', 'o'],
        'This is not the page of a role profile: its sections were not found.',
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
