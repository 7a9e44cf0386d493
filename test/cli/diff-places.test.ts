import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOn } from './run-on.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const lead = 'atlas/roles/service-desk-lead.yaml';

const family = `name: Operations
levels:
  - id: engineer
competencies:
  - id: incidents
    summary: Leads the work on incidents
    level: engineer
    proficiency: Foundational
`;

describe('rolewright diff of', () => {
  let cwd = '';
  const inside = (...path: readonly string[]) => join(cwd, ...path);
  const on = (args: readonly string[], folder = cwd) => runOn(['diff', ...args], { cwd: folder });
  const edit = (path: string, from: string | RegExp, to: string) =>
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));

  before(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'diff-')));
    for (const folder of ['repository/samples', 'apart/old', 'apart/new'])
      cpSync(samples, inside(folder), { recursive: true });
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
        cwd: inside('repository'),
      });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message=First');
    const raise = (folder: string) => {
      const skill = /(catalogue\/plain-writing\n\s+level: )working/;
      const path = inside(folder, 'atlas/roles');
      for (const name of ['device-engineer.yaml', 'senior-device-engineer.yaml', 'service-desk-lead.yaml'])
        edit(join(path, name), skill, '$1expert');
    };
    for (const folder of ['repository/samples', 'apart/new']) raise(folder);
    mkdirSync(inside('alone/old'), { recursive: true });
    mkdirSync(inside('alone/new'));
    writeFileSync(inside('alone/old/ops.yml'), family);
    writeFileSync(inside('alone/new/operations.yml'), family.replace('Foundational', 'Expert'));
  });
  after(() => rmSync(cwd, { recursive: true }));

  const raised: readonly (readonly [name: string, args: readonly string[], folder: string])[] = [
    ['a revision and one framework of a repository', ['HEAD', '--path', 'samples/atlas'], 'repository'],
    ['a revision and a folder', ['HEAD', 'samples/atlas'], 'repository'],
    ['a revision from within the framework', ['HEAD'], 'repository/samples/atlas'],
    ['a revision and all frameworks', ['HEAD', '--path', 'samples'], 'repository'],
    ['two folders beside what they import', ['old/atlas', 'new/atlas'], 'apart'],
    ['two folders, seen from elsewhere', ['../apart/old/atlas', '../apart/new/atlas'], 'alone'],
  ];
  for (const [name, args, folder] of raised)
    it(`${name} sees that an imported skill is asked for at a higher level`, () => {
      const { stdout, code } = on([...args, '--require-version'], inside(folder));
      assert.match(
        stdout,
        /▲ raised: required skill “Plain writing” \(.*\), Level: from .*orking to .*xpert/,
      );
      assert.match(stdout, /ask for a major version step/);
      assert.equal(code, 1);
    });

  it('two files that stand alone', () => {
    const { code, stdout, stderr } = on(['old/ops.yml', 'new/operations.yml'], inside('alone'));
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^operations\.yml\n/);
    assert.match(stdout, /▲ raised: competency .* from Foundational to Expert/);
    assert.doesNotMatch(stdout, /added|removed|renamed/);
  });

  it('two folders whose one file has another name', () => {
    const { stdout } = on(['old', 'new'], inside('alone'));
    assert.match(stdout, /▲ raised: competency/);
    assert.doesNotMatch(stdout, /added|removed|renamed/);
  });

  it('a file that stood alone and its framework', () => {
    mkdirSync(inside('alone/grown'));
    writeFileSync(inside('alone/grown/operations.yml'), family);
    writeFileSync(inside('alone/grown/framework.yaml'), 'framework:\n  id: ours\n  name: Ours\n');
    const { stdout } = on(['old', 'grown'], inside('alone'));
    assert.match(stdout, /^Ours\n[^+−]*\+ added: framework “Ours”\n[^+−]*$/);
  });

  it('a file that cannot be read vouches for nothing', () => {
    const path = inside('apart/new', lead);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text}    summary: "never closed\n`);
    const args = ['old/atlas', 'new/atlas', '--require-version'];
    const { code, stderr } = on(args, inside('apart'));
    assert.equal(code, 2);
    assert.match(
      stderr,
      /“roles\/service-desk-lead\.yaml” cannot be read from line \d+ on in the version after/,
    );
    const { frameworks } = JSON.parse(on([...args, '--format=json'], inside('apart')).stdout);
    assert.deepEqual(frameworks[0].notCompared, [
      { side: 'head', file: 'roles/service-desk-lead.yaml', line: text.split('\n').length },
    ]);
    writeFileSync(path, text);
  });

  it('a framework of another id', () => {
    edit(inside('apart/new/harbour/framework.yaml'), 'id: harbour', 'id: haven');
    const { stdout } = on(['old/harbour', 'new/harbour'], inside('apart'));
    assert.match(stdout, /: 1\n {2}± renamed: framework “.*”: from harbour to haven\n$/);
  });
});
