import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { memoryFiles } from './memory-files.ts';
import { runOn } from './run-on.ts';

const manifest = 'framework:\n  id: harbour\n  name: Harbour\n';
const twice = `roles:
  - id: pilot
    name: Pilot
    summary: Brings vessels in.
    summary: Brings vessels in 🚢 safely.
`;
const mapping = `${manifest}files:\n  - file: skills.yaml\n    to: skills\n    fields: { id: Key }\n`;
const sound = 'roles:\n  - id: mate\n    name: Mate\n    summary: Stands by.\n';

/** A framework in /w with one key written twice in each of two files, and a foreign file beside it. */
const faulty = {
  '/w/f/framework.yaml': manifest,
  '/w/f/roles/pilot.yaml': twice,
  '/w/f/roles/mate.yaml': sound,
  '/w/f/b.yaml': twice.replace('id: pilot', 'id: other').replace('name: Pilot', 'name: Other'),
  '/w/compose.yaml': 'services: {}\n',
};

const onFaulty = (args: readonly string[], more: { cwd?: string; hasColour?: boolean } = {}) =>
  runOn(args, { cwd: '/w', files: memoryFiles(faulty), ...more });

/** What `--format json` promises. */
const place = {
  file: { type: 'string', minLength: 1 },
  line: { type: 'integer', minimum: 1 },
  column: { type: 'integer', minimum: 1 },
};
const exactly = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const outputSchema = exactly({
  version: { const: 1 },
  findings: {
    type: 'array',
    items: exactly({
      rule: { type: 'string', pattern: '^[a-z]+(-[a-z]+)*$' },
      severity: { enum: ['error', 'warning', 'info'] },
      message: { type: 'string', minLength: 1 },
      ...place,
      endLine: { type: 'integer', minimum: 1 },
      endColumn: { type: 'integer', minimum: 1 },
      related: { type: 'array', items: exactly({ ...place, message: { type: 'string', minLength: 1 } }) },
      fixable: { type: 'boolean' },
      docs: { type: 'string', pattern: '^docs/rules/[a-z-]+\\.md$' },
    }),
  },
  summary: exactly({
    files: { type: 'integer' },
    errors: { type: 'integer' },
    warnings: { type: 'integer' },
    infos: { type: 'integer' },
  }),
});

interface Output {
  readonly findings: readonly {
    readonly rule: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endColumn: number;
    readonly related: readonly { readonly file: string; readonly line: number }[];
  }[];
  readonly summary: { readonly files: number; readonly errors: number };
}

function parsed(stdout: string): Output {
  const output: unknown = JSON.parse(stdout);
  const validate = new Ajv2020().compile(outputSchema);
  assert.ok(validate(output), JSON.stringify(validate.errors));
  return output as unknown as Output;
}

describe('rolewright lint', () => {
  it('prints findings with their lines, other places, and what it comes to', () => {
    const { code, stdout, stderr } = onFaulty(['lint']);
    assert.equal(
      stdout,
      `f/b.yaml:5:5 error “summary” is written twice here; only the first one counts. duplicate-key
 5 |     summary: Brings vessels in 🚢 safely.
   |     ^^^^^^^
  f/b.yaml:4:5 “summary” is written here first.

f/roles/pilot.yaml:5:5 error “summary” is written twice here; only the first one counts. duplicate-key
 5 |     summary: Brings vessels in 🚢 safely.
   |     ^^^^^^^
  f/roles/pilot.yaml:4:5 “summary” is written here first.

2 errors in 4 files. 1 other YAML file does not look like a framework and was left alone.
`,
    );
    assert.deepEqual([code, stderr], [1, '']);
  });

  it('prints JSON in the form that is promised', () => {
    const { code, stdout, stderr } = onFaulty(['lint', '--format', 'json']);
    const { findings, summary } = parsed(stdout);
    assert.deepEqual(
      findings.map(({ rule, file, line, column, endColumn }) => [rule, file, line, column, endColumn]),
      [
        ['duplicate-key', 'f/b.yaml', 5, 5, 12],
        ['duplicate-key', 'f/roles/pilot.yaml', 5, 5, 12],
      ],
    );
    assert.deepEqual(
      findings[0]!.related.map(({ file, line }) => [file, line]),
      [['f/b.yaml', 4]],
    );
    assert.deepEqual(summary, { files: 4, errors: 2, warnings: 0, infos: 0 });
    assert.deepEqual([code, stderr], [1, '']);
  });

  it('prints the same JSON for the samples in the form that is promised', () => {
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    const { stdout } = runOn(['lint', 'samples', '--format=json'], { cwd });
    const { findings, summary } = parsed(stdout);
    assert.ok(summary.files > 20);
    const keys = findings.map(({ file, line, column }) => [file, line, column] as const);
    const inOrder = [...keys].sort(
      ([fileA, lineA, columnA], [fileB, lineB, columnB]) =>
        (fileA < fileB ? -1 : fileA > fileB ? 1 : 0) || lineA - lineB || columnA - columnB,
    );
    assert.deepEqual(keys, inOrder);
  });

  it('shows paths from the working directory, above it too', () => {
    const { stdout } = onFaulty(['lint', '../..', '--format', 'json'], { cwd: '/w/f/roles' });
    assert.deepEqual(
      parsed(stdout).findings.map(({ file }) => file),
      ['../b.yaml', 'pilot.yaml'],
    );
  });

  it('shows only the findings of the file that is named', () => {
    const { code, stdout } = onFaulty(['lint', 'f/roles/mate.yaml']);
    assert.deepEqual([code, stdout], [0, 'No findings in 1 file.\n']);
    const named = parsed(onFaulty(['lint', 'f/b.yaml', 'f/roles/mate.yaml', '--format', 'json']).stdout);
    assert.deepEqual([named.findings.length, named.summary.files], [1, 2]);
  });

  it('counts a file once, however often it is named', () => {
    const { findings, summary } = parsed(
      onFaulty(['lint', 'f', 'f/b.yaml', './f/', '--format', 'json']).stdout,
    );
    assert.deepEqual([findings.length, summary.files], [2, 4]);
  });

  it('colours on a terminal only', () => {
    const coloured = onFaulty(['lint'], { hasColour: true }).stdout;
    assert.ok(coloured.includes('\x1b[31merror\x1b[0m'));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    assert.equal(coloured.replace(/\x1b\[\d+m/g, ''), onFaulty(['lint']).stdout);
    assert.equal(onFaulty(['lint', '--format', 'json'], { hasColour: true }).stdout.includes('\x1b'), false);
  });

  it('says when a named file is excluded, empty or foreign', () => {
    const files = memoryFiles({
      '/w/f/framework.yaml': `${manifest}  exclude: [drafts/**]\n`,
      '/w/f/drafts/a.yaml': twice,
      '/w/f/maps/skills.yaml': mapping,
      '/w/mapping.yaml': mapping,
      '/w/empty.yaml': '\n',
      '/w/compose.yaml': 'services: {}\n',
    });
    const on = (path: string) => runOn(['lint', path], { cwd: '/w', files });
    assert.deepEqual(on('f/drafts/a.yaml'), {
      code: 0,
      stdout: 'No findings in 0 files.\n',
      stderr: '“f/drafts/a.yaml” is excluded by the manifest of its framework and was not checked.\n',
    });
    for (const path of ['f/maps/skills.yaml', 'mapping.yaml'])
      assert.deepEqual(on(path), {
        code: 0,
        stdout: 'No findings in 0 files.\n',
        stderr: `“${path}” is the mapping of a table and was not checked.\n`,
      });
    assert.equal(on('f').stdout, 'No findings in 1 file.\n');
    assert.equal(on('empty.yaml').stderr, '“empty.yaml” is empty.\n');
    assert.equal(
      on('compose.yaml').stderr,
      '“compose.yaml” does not look like part of a competency framework.\n',
    );
  });

  it('cannot run where there is nothing to check', () => {
    const files = memoryFiles({ '/w/a/x.txt': '', '/w/b/c.yaml': 'on: push\n', '/w/b/d.yml': 'a: b\n' });
    const on = (...paths: readonly string[]) => runOn(['lint', ...paths], { cwd: '/w', files });
    assert.deepEqual(on('a'), {
      code: 2,
      stdout: '',
      stderr: 'rolewright: There is nothing to check in “a”: no YAML files were found.\n',
    });
    assert.match(
      on('b').stderr,
      /in “b”: the 2 YAML files there do not look like a competency framework\.\n$/,
    );
    assert.match(on().stderr, /in “\.”/);
  });

  describe('the line of a finding', () => {
    const frameOf = (text: string) =>
      runOn(['lint', 'a.yaml'], { cwd: '/w', files: memoryFiles({ '/w/a.yaml': text }) }).stdout.split('\n');

    it('has its carets under the words where wide characters, emoji and marks stand before them', () => {
      const [, line, carets] = frameOf('roles: [{ name: 漢字🚀é, id: a, id: b }]\n');
      assert.equal(line, ' 1 | roles: [{ name: 漢字🚀é, id: a, id: b }]');
      assert.equal(carets, `   | ${' '.repeat('roles: [{ name: xxxxxxé, id: a, '.length)}^^`);
    });

    it('is cut to what is around the place when it is long', () => {
      const [, line, carets] = frameOf(
        `roles: [{ name: ${'🚢'.repeat(400)}, id: a, id: b, summary: ${'x'.repeat(300)} }]\n`,
      );
      assert.equal(Buffer.from(line!).toString(), line);
      assert.ok(line!.length < 115 && line!.includes('…') && line!.endsWith('…'));
      assert.equal(carets!.trim(), '| '.concat(' '.repeat(carets!.indexOf('^') - 5), '^^'));
    });

    it('cannot steer the terminal', () => {
      const { stdout } = runOn(['lint', 'a.yaml'], {
        cwd: '/w',
        files: memoryFiles({ '/w/a.yaml': `roles: [{ id: a, id: b, name: "\x1b[2J\u202Eevil" }]\n` }),
      });
      assert.ok(!stdout.includes('\x1b') && !stdout.includes('\u202E'));
    });
  });

  it('has a page for every rule that it names', () => {
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    const { findings } = JSON.parse(runOn(['lint', 'samples', '--format', 'json'], { cwd }).stdout) as {
      findings: readonly { readonly docs: string }[];
    };
    for (const { docs } of findings) assert.ok(readFileSync(`${cwd}/${docs}`, 'utf8').startsWith('# '), docs);
  });
});
