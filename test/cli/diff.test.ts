import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOn } from './run-on.ts';

const sample = fileURLToPath(new URL('../../samples/harbour', import.meta.url));

describe('rolewright diff', () => {
  let cwd = '';
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd });
  const on = (...args: readonly string[]) => runOn(['diff', ...args], { cwd });
  const change = (file: string, from: string, to: string) => {
    const path = join(cwd, 'frameworks', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };

  before(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'diff-')));
    cpSync(sample, join(cwd, 'frameworks'), { recursive: true });
    cpSync(sample, join(cwd, 'before'), { recursive: true });
    mkdirSync(join(cwd, 'empty'));
    writeFileSync(join(cwd, 'notes.txt'), 'Notes');
    git('init', '--quiet', '--initial-branch=main');
    git('add', 'frameworks');
    git('commit', '--quiet', '--message=First');
    git('tag', 'v2.1.0');
    change('families/engineering.yaml', 'proficiency: Foundational', 'proficiency: Expert');
    git('commit', '--quiet', '--all', '--message=Second');
    change('framework.yaml', 'version: 2.1.0', 'version: 3.0.0');
  });
  after(() => rmSync(cwd, { recursive: true }));

  it('compares a revision with the files as they are', () => {
    const { code, stdout, stderr } = on('v2.1.0', '--path', 'frameworks');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /to 3\.0\.0 or above|from 2\.1\.0 to 3\.0\.0/);
    assert.match(stdout, /▲ raised: competency .* from Foundational to Expert/);
  });

  it('compares two revisions, and demands the version', () => {
    const { code, stderr } = on('v2.1.0', 'main', '--path=frameworks', '--require-version');
    assert.equal(code, 1);
    assert.match(stderr, /ask for a major version step, to 3\.0\.0 or above, but the version is 2\.1\.0\./);
    assert.equal(on('v2.1.0', '--path=frameworks', '--require-version').code, 0);
    assert.equal(on('main', 'main', '--path=frameworks', '--require-version').code, 0);
  });

  it('compares two folders, and tells files from them', () => {
    const { frameworks } = JSON.parse(on('before', 'frameworks', '--format', 'json').stdout);
    assert.equal(frameworks.length, 1);
    const [{ title, version, changes }] = frameworks;
    assert.deepEqual(
      [title, version.needed, version.suggested, version.isEnough],
      ['Harbour Engineering Progression', 'major', '3.0.0', true],
    );
    assert.deepEqual(
      changes.map(({ kind, file }: { kind: string; file: string }) => [kind, file]),
      [['raised', 'families/engineering.yaml']],
    );
  });

  it('tells a framework that came or went', () => {
    assert.match(on('empty', 'frameworks').stdout, /\+ added: job family “Engineering”/);
    assert.match(on('frameworks', 'empty').stdout, /− removed: job family “Engineering”/);
  });

  it('prints Markdown', () => {
    assert.match(
      on('before', 'frameworks', '--format=markdown').stdout,
      /^## Harbour.*\n- \*\*▲ raised\*\*/s,
    );
  });

  const refused: readonly (readonly [args: readonly string[], sentence: string])[] = [
    [[], 'Say what to compare with: “rolewright diff BASE”, a folder or a git revision.'],
    [['nope'], '“nope” is neither a folder nor a revision of this repository.'],
    [['--', '--output=x'], '“--output=x” is neither a folder nor a revision of this repository.'],
    [['main', '--path', 'nowhere'], '“nowhere” does not exist.'],
    [
      ['frameworks/framework.yaml'],
      '“frameworks/framework.yaml” is part of a framework. Name the folder of its “framework.yaml”: it is compared as a whole.',
    ],
    [['notes.txt', 'frameworks'], '“notes.txt” is neither a folder nor a YAML file.'],
    [['empty', 'empty'], 'There is nothing to compare: no competency framework was found on either side.'],
  ];
  for (const [args, sentence] of refused)
    it(`refuses “${args.join(' ')}” with a sentence`, () =>
      assert.deepEqual(on(...args), { code: 2, stdout: '', stderr: `rolewright: ${sentence}\n` }));

  it('says that git or a repository is missing', () => {
    const without = runOn(['diff', 'main'], { cwd, git: { run: () => ({ status: 'missing' }) } });
    assert.match(without.stderr, /git is needed, and it is not installed here/);
    const outside = { run: () => ({ status: 'failed', reason: 'fatal: not a git repository' }) as const };
    assert.match(runOn(['diff', 'main'], { cwd, git: outside }).stderr, /in no repository of git/);
  });
});
