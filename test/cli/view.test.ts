import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { memoryFiles } from './memory-files.ts';
import { runOn } from './run-on.ts';

const files = memoryFiles({
  '/w/f/framework.yaml': 'framework:\n  id: harbour\n  name: Harbour Company\n',
  '/w/f/tides.yaml': 'components:\n  knowledge:\n    - id: tides\n      title: Tides of the estuary\n',
  '/w/f/pilots.yaml': `name: Pilots
levels:
  - id: junior
    name: Junior Pilot
  - id: senior
    name: Senior Pilot
competencies:
  - id: c1
    summary: Steers in daylight
    level: junior
  - id: c2
    summary: Steers at night
    level: senior
roles:
  - id: tug-master
    name: Tug Master
    level: senior
    knowledge:
      - use: tides
        depth: proficient-in
`,
});
const sample = fileURLToPath(new URL('../../samples/harbour/families/engineering.yaml', import.meta.url));
const on = (...args: readonly string[]) => runOn(['view', ...args], { cwd: '/w/f', files });

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
        const outcome = { code: 0, stdout: '', stderr: `“ladder.${end}” is written.\n` };
        assert.deepEqual(runOn(args, { cwd }), outcome);
        assert.deepEqual(runOn(args, { cwd }), outcome);
        assert.ok(readFileSync(join(cwd, `out/ladder.${end}`), 'utf8').startsWith(start));
      }
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });

  it('says what it needs', async () => {
    const answers: readonly (readonly [readonly string[], string])[] = [
      [[], 'Say which view and which file: “rolewright view ladder FILE”.'],
      [['lader', 'tides.yaml'], '“lader” is not a view. Did you mean “ladder”?'],
      [['ladder', 'tides.yaml'], 'Say which job family: “--family ID”. There is: pilots.'],
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
      [['coverage', 'tides.yaml', 'a.yaml'], '“view” takes one file; “a.yaml” is a second one.'],
    ];
    for (const [args, message] of answers) {
      const { code, stderr } = await on(...args);
      assert.deepEqual([code, stderr], [2, `rolewright: ${message}\n`]);
    }
  });
});
