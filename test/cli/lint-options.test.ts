import assert from 'node:assert/strict';
import { memoryFiles } from './memory-files.ts';
import { runOn } from './run-on.ts';

const manifest = 'framework:\n  id: harbour\n  name: Harbour\n';
const skills = `skills:
  - id: mooring
    name: Mooring
    description: TODO
  - id: towing
    name: Towing
    description: Tows  a vessel.
    desription: Tows.
`;
const files = memoryFiles({ '/w/framework.yaml': manifest, '/w/skills.yaml': skills });
const on = (...args: readonly string[]) => runOn(['lint', ...args], { cwd: '/w', files });

/** The rules of what is printed, with their weight. */
function found(...args: readonly string[]): readonly string[] {
  const { stdout } = on(...args, '--format', 'json');
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; severity: string }[] };
  return findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('the options of lint', () => {
  it('start from another preset than the framework', () => {
    assert.deepEqual(found('--preset', 'minimal'), []);
    assert.ok(found('--preset=strict').includes('error unknown-property'));
    assert.ok(found().includes('warning unknown-property'));
  });

  it('switch single rules on and off, and weigh them', () => {
    const one = found('--preset', 'minimal', '--rule', 'placeholder-text');
    assert.deepEqual(one, ['warning placeholder-text']);
    const two = found('--preset=minimal', '--rule', 'placeholder-text=error', '--rule=whitespace=info');
    assert.deepEqual(two, ['error placeholder-text', 'info whitespace']);
    assert.ok(!found('--rule', 'whitespace=off').some(text => text.includes('whitespace')));
  });

  it('stand above the framework’s own settings', () => {
    const strict = memoryFiles({
      '/w/framework.yaml': `${manifest}lint:\n  preset: strict\n  rules:\n    placeholder-text: error\n`,
      '/w/skills.yaml': skills,
    });
    const { stdout } = runOn(['lint', '--preset', 'minimal', '--rule', 'placeholder-text=off'], {
      cwd: '/w',
      files: strict,
    });
    assert.equal(stdout, 'No findings in 2 files.\n');
  });

  it('fail when there are more warnings than allowed', () => {
    const args = ['--preset', 'minimal', '--rule', 'placeholder-text', '--rule', 'whitespace'];
    assert.deepEqual([on(...args).code, on(...args, '--max-warnings', '2').code], [0, 0]);
    const { code, stderr } = on(...args, '--max-warnings', '1');
    assert.deepEqual([code, stderr], [1, 'There are 2 warnings; “--max-warnings” allows 1.\n']);
    assert.equal(on(...args, '--max-warnings=0', '--quiet').code, 1);
  });

  it('print errors only, and count the rest', () => {
    const args = ['--preset', 'minimal', '--rule', 'placeholder-text=error', '--rule', 'whitespace'];
    assert.deepEqual(found(...args, '--quiet'), ['error placeholder-text']);
    assert.match(on(...args, '--quiet').stdout, /\n1 error, 1 warning in 2 files\.\n$/);
  });
});

describe('lint of standard input', () => {
  const lint = (input: string, ...args: readonly string[]) =>
    runOn(['lint', '--stdin', '--format', 'json', ...args], { cwd: '/w', files, input });
  const rulesIn = (stdout: string) =>
    (JSON.parse(stdout) as { findings: { rule: string; file: string }[] }).findings.map(
      ({ rule, file }) => `${file} ${rule}`,
    );

  it('takes the text for that of the file that is named, in its framework', () => {
    const { code, stdout, stderr } = lint(
      skills.replace('desription', 'x-more'),
      '--stdin-filename',
      'skills.yaml',
    );
    assert.deepEqual([code, stderr], [0, '']);
    assert.deepEqual(rulesIn(stdout), ['skills.yaml placeholder-text', 'skills.yaml whitespace']);
  });

  it('takes it for a new file where there is none of that name', () => {
    const copy = 'skills:\n  - id: mooring\n    name: Mooring again\n    description: Keeps it there.\n';
    const { code, stdout } = lint(copy, '--stdin-filename', 'zoo/new.yaml');
    assert.deepEqual([code, rulesIn(stdout)], [1, ['zoo/new.yaml duplicate-id']]);
  });

  it('needs no name', () => {
    const { code, stdout } = lint('skills: [');
    assert.deepEqual([code, rulesIn(stdout)], [1, ['stdin.yaml yaml-syntax']]);
  });
});

describe('what is said of rules', () => {
  const say = (...args: readonly string[]) => runOn(args, { cwd: '/w', files });

  it('is a line for each', () => {
    const { code, stdout } = say('rules');
    assert.equal(code, 0);
    assert.match(stdout, /^duplicate-id +error +minimal +An id names one thing of its kind\.$/m);
  });

  it('is JSON for programs, with the options', () => {
    const { version, rules } = JSON.parse(say('rules', '--format', 'json').stdout) as {
      version: number;
      rules: { id: string; options: object }[];
    };
    assert.equal(version, 1);
    assert.deepEqual(Object.keys(rules.find(({ id }) => id === 'placeholder-text')!.options), ['words']);
  });

  it('is the whole page of one, as text', () => {
    const { code, stdout } = say('explain', 'placeholder-text');
    assert.equal(code, 0);
    assert.match(stdout, /^placeholder-text\n\nNo note to the author is left in a text\.\n/);
    assert.match(stdout, /\nWHY IT MATTERS\n/);
    assert.match(stdout, /\n {4}skills:\n/);
    assert.ok(!/[`*]{2}|^#|^\|/m.test(stdout));
  });
});
