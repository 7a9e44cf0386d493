import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSlowlyOn } from './run-on.ts';

const framework = {
  'framework.yaml': 'framework:\n  id: yard\n  name: Yard\n  notice: Hear.\n',
  'skills.yaml': 'skills:\n  - id: sawing\n    name: Sawing\n',
  'roles.yaml':
    'roles:\n  - id: sawyer\n    name: Sawyer\n    summary: Saws.\n    skills:\n      - skill: sawing\n        level: working\n',
};

describe('rolewright export', () => {
  let cwd: string;
  const on = (...args: readonly string[]) => runSlowlyOn(['export', ...args], { cwd });
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8');

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'rolewright-export-'));
    for (const [name, text] of Object.entries(framework)) writeFileSync(join(cwd, name), text);
  });

  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  it('writes the file and tells what it wrote', async () => {
    const { code, stdout, stderr } = await on('json', '--out', 'yard.json');
    assert.deepEqual([code, stdout], [0, '']);
    assert.equal(stderr, 'Exported:\n  1 Skills\n  1 Roles\n“yard.json” is written.\n');
    assert.equal(JSON.parse(read('yard.json')).framework.id, 'yard');
  });

  it('prints it, with the report beside it', async () => {
    const { code, stdout, stderr } = await on('csv', 'roles.yaml', '--out', '-');
    assert.equal(code, 0);
    assert.equal(stdout, 'Role id,Role,Job family,Level,Sawing\r\nsawyer,Sawyer,,,2 – Working\r\n');
    assert.ok(stderr.includes('roles.yaml:3 Role “Sawyer”: summary has no place in this table.\n'), stderr);
  });

  it('writes every format', async () => {
    for (const [format, file, start] of [
      ['json', 'a.json', '{\n  "format": "rolewright-framework"'],
      ['case', 'b.json', '{\n  "CFDocument"'],
      ['csv', 'c.csv', 'Role id,'],
      ['xlsx', 'd.xlsx', 'PK'],
      ['markdown', 'e.md', '# Yard'],
    ] as const) {
      const { code, stderr } = await on(format, '.', '--out', file);
      assert.equal(code, 0, stderr);
      assert.ok(read(file).startsWith(start), format);
    }
    assert.deepEqual(
      readdirSync(cwd).filter(name => name.startsWith('.')),
      [],
    );
  });

  it('leaves a file alone that is there, unless told', async () => {
    writeFileSync(join(cwd, 'yard.md'), 'mine');
    const { code, stderr } = await on('markdown', '--out', 'yard.md');
    assert.equal(code, 1);
    assert.equal(stderr, 'Nothing was written: “yard.md” is there already. “--force” replaces it.\n');
    assert.equal(read('yard.md'), 'mine');
    assert.equal((await on('markdown', '--out', 'yard.md', '--force')).code, 0);
    assert.ok(read('yard.md').startsWith('# Yard'));
  });

  it('states the time that it is told, and is then the same each time', async () => {
    const args = ['case', '--out', '-', '--date', '2026-01-31T00:00:00Z'];
    const { stdout } = await on(...args);
    assert.equal(JSON.parse(stdout).CFDocument.lastChangeDateTime, '2026-01-31T00:00:00Z');
    assert.equal((await on(...args)).stdout, stdout);
  });

  for (const [args, sentence] of [
    [[], 'Say which format: “rolewright export FORMAT [PATH] --out FILE”.'],
    [['jsn', '--out', '-'], '“jsn” is not a format that can be written. Did you mean “json”?'],
    [['json'], 'Say where to write: “--out FILE”, or “--out -” to print it.'],
    [['xlsx', '--out', '-'], 'What is written as xlsx cannot be printed: “--out FILE.xlsx”.'],
    [
      ['json', '--out', 'roles.yaml'],
      '“roles.yaml” does not end in .json. So no other file is overwritten by mistake, it has to.',
    ],
    [['json', '--table', 'skills', '--out', '-'], '“--table” is for csv only.'],
    [
      ['csv', '--table', 'competencies', '--out', '-'],
      'There is nothing to write: the framework has no row for the table “competencies”. It has rows for “--table matrix”, “--table requirements” or “--table skills”.',
    ],
    [
      ['case', '--date', 'today', '--out', '-'],
      '“today” is no time that can be stated; write it as 2026-01-31T00:00:00Z.',
    ],
    [['json', 'nowhere', '--out', '-'], '“nowhere” does not exist.'],
  ] as const)
    it(`says: ${sentence}`, async () => {
      const { code, stderr } = await on(...args);
      assert.equal(code, 2);
      assert.ok(stderr.includes(sentence), stderr);
      assert.ok(!existsSync(join(cwd, 'out.json')));
    });
});
