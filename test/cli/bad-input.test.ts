import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryFiles } from './memory-files.ts';
import { runOn } from './run-on.ts';

const role = 'roles:\n  - id: pilot\n    name: Pilot\n    summary: Brings vessels in.\n';
const skill = 'skills:\n  - id: tides\n    name: Tides\n    levels:\n      working: Reads them.\n';
const bomb = `
components:
  knowledge: &all
${Array.from({ length: 100 }, (_, index) => `    - id: k${index}\n      title: K${index}\n      depth: aware-of`).join('\n')}
roles:
${Array.from({ length: 500 }, (_, index) => `  - id: r${index}\n    name: R${index}\n    knowledge: *all`).join('\n')}
`;

/** A text or bytes, and all that may be said of it: the exit code and what the output must match. */
const table: Readonly<Record<string, readonly [content: string | Buffer, code: number, sentence: RegExp]>> = {
  'a binary file': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), 1, /a\.yaml:1:1 error .*not a text/],
  'an empty file': ['', 0, /“a\.yaml” is empty\./],
  'a file of white space': [' \n\n', 0, /“a\.yaml” is empty\./],
  'a file of 5 MB': [role + '# x\n'.repeat(1_300_000), 1, /a\.yaml:1:1 error .*larger than 4 MB/],
  'an alias bomb': [bomb, 1, /aliases of this file repeat/],
  'a deeply nested file': [`roles: ${'['.repeat(50_000)}`, 1, /nested too deeply/],
  'deeply nested blocks': [
    Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    1,
    /nested too deeply|“a”/,
  ],
  'a text that is no framework': [
    'Dear all,\nthe minutes are below.\n',
    1,
    /does not look like part of a competency framework|a\.yaml:1:1/,
  ],
  'another tool’s file': [
    'services:\n  web:\n    image: nginx\n',
    0,
    /does not look like part of a competency framework/,
  ],
  'UTF-16 with a mark': [
    Buffer.from(`\uFEFF${role}`, 'utf16le'),
    1,
    /a\.yaml:1:1 error .*not UTF-8 but UTF-16/,
  ],
  'UTF-16 without a mark': [Buffer.from(role, 'utf16le'), 1, /a\.yaml:1:1 error .*not UTF-8 but UTF-16/],
  'Latin 1': [Buffer.from('roles:\n  - id: a\n    name: Ä\n', 'latin1'), 1, /a\.yaml:1:1 error .*not UTF-8/],
  'a merge conflict': [
    `<<<<<<< ours\n${role}=======\n${role}>>>>>>> theirs\n`,
    1,
    /a\.yaml:1:1 error .*merge conflict/,
  ],
  'a quote that never ends': [
    `${role}  - id: "x\n${'    name: y\n'.repeat(50)}`,
    1,
    /a\.yaml:5:\d+ error .*never closed/,
  ],
  'Windows line ends': [role.replaceAll('\n', '\r\n'), 0, /^No findings in 1 file\.\n$/],
  'a byte order mark': [`\uFEFF${role}`, 0, /^No findings in 1 file\.\n$/],
};

describe('bad input', () => {
  const root = mkdtempSync(join(tmpdir(), 'rolewright-'));
  after(() => rmSync(root, { recursive: true }));

  for (const [name, [content, code, sentence]] of Object.entries(table))
    it(`gets a clear sentence: ${name}`, () => {
      writeFileSync(join(root, 'a.yaml'), content);
      const outcome = runOn(['lint', 'a.yaml'], { cwd: root });
      assert.match(outcome.stderr + outcome.stdout, sentence);
      assert.equal(outcome.code, code, outcome.stdout.slice(0, 2_000));
      assert.ok(outcome.stdout.length < 20_000, 'it says little');
    });

  it('gets a clear sentence: a folder whose name ends in .yaml', () => {
    mkdirSync(join(root, 'folder.yaml'));
    assert.match(runOn(['lint', 'folder.yaml'], { cwd: root }).stderr, /nothing to check in “folder\.yaml”/);
    writeFileSync(join(root, 'folder.yaml/b.yaml'), skill);
    assert.equal(runOn(['lint', 'folder.yaml'], { cwd: root }).stdout, 'No findings in 1 file.\n');
  });

  it('gets a clear sentence: a file without permission', () => {
    const files = memoryFiles({
      '/w/framework.yaml': 'framework:\n  id: a\n  name: A\n',
      '/w/a.yaml': { trouble: 'no-permission' },
      '/w/b.yaml': role,
    });
    assert.deepEqual(runOn(['lint'], { cwd: '/w', files }), {
      code: 1,
      stdout: `a.yaml:1:1 error This cannot be read for lack of permission. It is not checked. unreadable-file

1 error in 3 files.
`,
      stderr: '',
    });
  });

  it('gets a clear sentence: a folder that holds many frameworks, of which none is read', () => {
    const manifests = Array.from({ length: 30 }, (_, index) => [
      `/w/f${index + 10}/framework.yaml`,
      { trouble: 'failed' } as const,
    ]);
    const files = memoryFiles(Object.fromEntries(manifests));
    for (const args of [
      ['site', '.', '--out', 'out'],
      ['view', 'coverage'],
    ])
      assert.deepEqual(runOn(args, { cwd: '/w', files }), {
        code: 2,
        stdout: '',
        stderr:
          'rolewright: “.” holds 30 frameworks. Name one of them: f10, f11, f12, f13, f14, f15, f16, f17 and 22 more.\n',
      });
  });

  it('gets a clear sentence: a folder with more files than anybody writes', () => {
    const entries = Array.from({ length: 20_001 }, (_, index) => [`/w/disk/${index}.yaml`, 'x: y\n']);
    const files = memoryFiles(Object.fromEntries(entries));
    for (const args of [
      ['lint', 'disk'],
      ['site', 'disk', '--out', 'out'],
      ['view', 'coverage', 'disk'],
    ])
      assert.deepEqual(runOn(args, { cwd: '/w', files }), {
        code: 2,
        stdout: '',
        stderr:
          'rolewright: “disk” holds more than 20,000 YAML files. Name the folder of the framework in it.\n',
      });
  });

  it('says nothing else of a framework whose manifest cannot be read', () => {
    const files = memoryFiles({
      '/w/framework.yaml': { trouble: 'no-permission' },
      '/w/a.yaml': 'roles:\n  - id: a\n    id: b\n    name: A\n    level: x\n',
    });
    const { stdout } = runOn(['lint'], { cwd: '/w', files });
    assert.equal(stdout.split('\n').filter(line => /:1 error /.test(line)).length, 1);
  });

  it('says what it could not look into outside of frameworks', () => {
    const files = memoryFiles({ '/w/a.yaml': skill, '/w/b.yaml': { trouble: 'failed' } });
    const { code, stderr } = runOn(['lint'], { cwd: '/w', files });
    assert.deepEqual(
      [code, stderr],
      [0, 'b.yaml: This cannot be read, the disk reports an error. It is not checked.\n'],
    );
  });
});
