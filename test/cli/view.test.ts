import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryFiles } from './memory-files.ts';
import { pilots } from './pilots.ts';
import { runOn } from './run-on.ts';

const files = memoryFiles({
  '/w/f/framework.yaml': 'framework:\n  id: harbour\n  name: Harbour Company\n',
  ...pilots,
});
const sample = fileURLToPath(new URL('../../samples/harbour/families/engineering.yaml', import.meta.url));
const on = (...args: readonly string[]) => runOn(['view', ...args], { cwd: '/w/f', files });

/** Two job families whose levels have the same ids, and roles in files of their own. */
const alike = memoryFiles({
  '/w/f/framework.yaml': 'framework:\n  id: harbour\n  name: Harbour Company\n',
  '/w/f/crew.yaml': familyOf('Crew', 'decks'),
  '/w/f/yard.yaml': familyOf('Yard', 'hulls'),
  '/w/f/roles/welder.yaml': 'roles:\n  - id: welder\n    name: Welder\n    family: yard\n    level: first\n',
  '/w/f/roles/cook.yaml': 'roles:\n  - id: cook\n    name: Cook\n  - id: senior\n    name: Senior Cook\n',
});

function familyOf(name: string, what: string): string {
  return `name: ${name}
levels:
  - id: first
    name: First ${name}
  - id: senior
    name: Senior ${name}
  - id: head
    name: Head of ${name}
competencies:
  - id: washes-${what}
    summary: Washes ${what}
    level: first
  - id: paints-${what}
    summary: Paints ${what}
    level: senior
`;
}

describe('rolewright view', () => {
  it('compares two levels or roles', async () => {
    const { code, stdout } = await on('comparison', 'pilots.yaml', '--from=junior', '--to=senior');
    assert.equal(code, 0);
    assert.ok(stdout.startsWith('<!doctype html>') && stdout.includes('What you need for the next step'));
    for (const words of ['Steers in daylight', 'Steers at night']) assert.ok(stdout.includes(words), words);
    const roles = await on('comparison', 'tides.yaml', '--from=senior', '--to=tug-master');
    assert.ok(roles.stdout.includes('Tides of the estuary'));
  });

  it('shows the ladder of a job family', async () => {
    assert.ok((await on('ladder', 'pilots.yaml')).stdout.includes('Senior Pilot'));
    assert.ok((await on('ladder', 'tides.yaml')).stdout.includes('Senior Pilot'));
    assert.ok((await on('ladder', 'tides.yaml', '--family=pilots')).stdout.includes('Senior Pilot'));
  });

  it('shows the coverage of the framework', async () => {
    const { code, stdout } = await on('coverage', 'tides.yaml');
    assert.equal(code, 0);
    for (const words of ['Harbour Company', 'Quality', 'Every shared component is used'])
      assert.ok(stdout.includes(words), words);
  });

  it('prints Markdown and text', async () => {
    const markdown = await on(
      'comparison',
      'pilots.yaml',
      '--from=junior',
      '--to=senior',
      '--format=markdown',
    );
    assert.deepEqual([markdown.code, markdown.stdout.split('\n')[0]], [0, '# Junior Pilot → Senior Pilot']);
    const text = await on('ladder', 'pilots.yaml', '--format', 'text');
    assert.deepEqual(text.stdout.split('\n').slice(0, 3), ['Pilots', '======', '']);
    assert.ok((await on('coverage', 'tides.yaml', '--format=text')).stdout.includes(' of 100. '));
  });

  it('writes a file, tells the format by its name, and replaces it', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'view-'));
    try {
      for (const [end, start] of [
        ['html', '<!doctype html>'],
        ['md', '# Engineering\n'],
        ['txt', 'Engineering\n='],
      ] as const) {
        const args = ['view', 'ladder', sample, '--out', `out/ladder.${end}`];
        const outcome = { code: 0, stdout: '', stderr: `“out/ladder.${end}” is written.\n` };
        assert.deepEqual(runOn(args, { cwd }), outcome);
        assert.deepEqual(runOn(args, { cwd }), outcome);
        assert.ok(readFileSync(join(cwd, `out/ladder.${end}`), 'utf8').startsWith(start));
      }
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });

  const title = (text: string) => text.split('\n')[0];
  const compared: readonly (readonly [args: readonly string[], title: string])[] = [
    [['framework.yaml', '--from=crew/first', '--to=yard/senior'], 'First Crew, Crew → Senior Yard, Yard'],
    [['.', '--from', 'first', '--to', 'senior', '--family', 'yard'], 'First Yard → Senior Yard'],
    [['.', '--from=crew/first', '--to=senior', '--family=yard'], 'First Crew, Crew → Senior Yard, Yard'],
    [['yard.yaml', '--from=first', '--to=senior'], 'First Yard → Senior Yard'],
    [['roles/welder.yaml', '--from=first', '--to=welder'], 'First Yard → Welder'],
    [['.', '--from=cook', '--to=crew/first'], 'Cook → First Crew, Crew'],
    [['.', '--from=role/senior', '--to=yard/welder'], 'Senior Cook → Welder'],
  ];
  for (const [args, expected] of compared)
    it(`compares any two roles or levels: ${args.join(' ')}`, () => {
      const { stdout, stderr } = runOn(['view', 'comparison', ...args, '--format=text'], {
        cwd: '/w/f',
        files: alike,
      });
      assert.deepEqual([title(stdout), stderr], [expected, '']);
    });

  const unclear: readonly (readonly [args: readonly string[], sentence: string])[] = [
    [
      ['comparison', 'framework.yaml', '--from=first', '--to=crew/senior'],
      '“first” may mean 2 things; say which: “--from crew/first”, “--from yard/first”.',
    ],
    [
      ['comparison', '.', '--from=crew/first', '--to=senior'],
      '“senior” may mean 3 things; say which: “--to crew/senior”, “--to yard/senior”, “--to role/senior”.',
    ],
    [
      ['comparison', '.', '--from=yrad/first', '--to=cook'],
      'There is no job family “yrad”. Did you mean “yard”?',
    ],
    [
      ['comparison', '.', '--from=yard/frist', '--to=cook'],
      'The job family “yard” has no role and no level “frist”. Did you mean “first”?',
    ],
    [
      ['comparison', '.', '--family=yard', '--from=first', '--to=cook'],
      'The job family “yard” has no role and no level “cook”. It is there as “role/cook”.',
    ],
    [['comparison', '.', '--from=role/cok', '--to=cook'], 'There is no role “cok”. Did you mean “cook”?'],
    [
      ['comparison', '.', '--from=crew/head', '--to=cook'],
      '“crew/head” has no competencies, so there is nothing to compare.',
    ],
    [
      ['comparison', '.', '--from=crew/first', '--to=cook', '--family=yrad'],
      'There is no job family “yrad”. Did you mean “yard”?',
    ],
    [['ladder'], 'Say which job family: “--family ID”. There is: crew, yard.'],
    [['ladder', 'roles/cook.yaml'], 'Say which job family: “--family ID”. There is: crew, yard.'],
  ];
  for (const [args, sentence] of unclear)
    it(`asks back where “${args.join(' ')}” is not clear`, () =>
      assert.deepEqual(runOn(['view', ...args], { cwd: '/w/f', files: alike }), {
        code: 2,
        stdout: '',
        stderr: `rolewright: ${sentence}\n`,
      }));

  it('takes a folder or nothing for the whole framework, and the job family that a file’s roles name', () => {
    const shown = (...args: readonly string[]) =>
      title(runOn(['view', ...args, '--format=text'], { cwd: '/w/f', files: alike }).stdout);
    assert.deepEqual([shown('coverage'), shown('coverage', '.')], ['Harbour Company', 'Harbour Company']);
    assert.equal(shown('ladder', 'roles/welder.yaml'), 'Yard');
    assert.equal(shown('ladder', '.', '--family=crew'), 'Crew');
  });

  it('says what it needs', async () => {
    const answers: readonly (readonly [readonly string[], string])[] = [
      [[], 'Say which view: comparison, ladder, coverage.'],
      [['cards'], '“cards” is not a view. There is: comparison, ladder, coverage.'],
      [['lader', 'tides.yaml'], '“lader” is not a view. Did you mean “ladder”?'],
      [['ladder', 'tides.yaml', '--family=pilot'], 'There is no job family “pilot”. Did you mean “pilots”?'],
      [['comparison', 'pilots.yaml'], 'Say which two: “--from ID --to ID”.'],
      [
        ['comparison', 'pilots.yaml', '--from=junor', '--to=senior'],
        'There is no role and no level “junor”. Did you mean “junior”?',
      ],
      [
        ['ladder', 'pilots.yaml', '--format=markdown', '--out=pilots.yaml'],
        '“pilots.yaml” does not end in .md or .markdown. So no other file is overwritten by mistake, it has to.',
      ],
      [['ladder', 'pilots.yaml', '--format=docx'], '“--format” cannot be “docx”: html, markdown or text.'],
      [['coverage', 'tides.yaml', 'a.yaml'], '“view” takes one path; “a.yaml” is a second one.'],
    ];
    for (const [args, message] of answers) {
      const { code, stderr } = await on(...args);
      assert.deepEqual([code, stderr], [2, `rolewright: ${message}\n`]);
    }
  });
});
