import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uriOfPath } from '../../server/files/disk.ts';
import { diskWriter } from '../../server/files/disk-writer.ts';
import { runOn } from './run-on.ts';

describe('writing to the disk', () => {
  const root = mkdtempSync(join(tmpdir(), 'rolewright-'));
  after(() => rmSync(root, { recursive: true }));
  const path = (name: string) => join(root, name);
  const write = (name: string, text: string, expected?: string) =>
    diskWriter.write(uriOfPath(path(name)), text, expected);
  const textOf = (name: string) => readFileSync(path(name), 'utf8');

  it('replaces a text, keeps the mode and the byte order mark, and leaves nothing behind', () => {
    writeFileSync(path('a.yaml'), '\uFEFFname: A\r\n');
    chmodSync(path('a.yaml'), 0o640);
    assert.equal(write('a.yaml', 'name: B\r\n', 'name: A\r\n'), undefined);
    assert.equal(textOf('a.yaml'), '\uFEFFname: B\r\n');
    assert.equal(statSync(path('a.yaml')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(root), ['a.yaml']);
  });

  it('leaves a file alone that says something else by now, or is gone', () => {
    writeFileSync(path('b.yaml'), 'name: B\n');
    assert.equal(write('b.yaml', 'name: C\n', 'name: A\n'), 'changed');
    assert.equal(textOf('b.yaml'), 'name: B\n');
    assert.equal(write('gone.yaml', 'name: C\n', 'name: A\n'), 'changed');
  });

  it('makes a file that is not there where nothing is expected, but no folder', () => {
    assert.equal(write('new.json', '{}\n'), undefined);
    assert.equal(textOf('new.json'), '{}\n');
    assert.equal(write('nowhere/new.json', '{}\n'), 'failed');
    assert.equal(write('new.json', '{ }\n'), undefined);
  });

  it('follows a link and keeps it', () => {
    writeFileSync(path('real.yaml'), 'name: A\n');
    symlinkSync(path('real.yaml'), path('link.yaml'));
    assert.equal(write('link.yaml', 'name: B\n', 'name: A\n'), undefined);
    assert.ok(lstatSync(path('link.yaml')).isSymbolicLink());
    assert.equal(textOf('real.yaml'), 'name: B\n');
  });

  it('says where it has no permission, and leaves all as it is', function () {
    const { getuid, seteuid } = process;
    if (getuid === undefined || seteuid === undefined) return this.skip();
    mkdirSync(path('locked'));
    writeFileSync(path('locked/a.yaml'), 'name: A\n');
    chmodSync(root, 0o755);
    chmodSync(path('locked'), 0o555);
    const isRoot = getuid() === 0;
    if (isRoot) seteuid(65_534);
    try {
      assert.equal(write('locked/a.yaml', 'name: B\n', 'name: A\n'), 'no-permission');
    } finally {
      if (isRoot) seteuid(0);
      chmodSync(path('locked'), 0o755);
    }
    assert.deepEqual([textOf('locked/a.yaml'), readdirSync(path('locked'))], ['name: A\n', ['a.yaml']]);
  });

  it('appends', () => {
    writeFileSync(path('summary.md'), '# A\n');
    assert.equal(diskWriter.append(uriOfPath(path('summary.md')), 'B\n'), undefined);
    assert.equal(textOf('summary.md'), '# A\nB\n');
  });

  it('is all that lint --fix does to a file', () => {
    const folder = path('framework');
    mkdirSync(folder);
    const text =
      '\uFEFFskills:\r\n  # One  of them\r\n  - id: a\r\n    name: A\r\n    description: Ties  up.\r\n';
    writeFileSync(join(folder, 'framework.yaml'), 'framework:\n  id: f\n  name: F\n');
    writeFileSync(join(folder, 'a.yaml'), text);
    const { stderr } = runOn(['lint', '--fix', '--preset', 'minimal', '--rule', 'whitespace'], {
      cwd: folder,
    });
    assert.match(stderr, /^1 finding mended in 1 file\.\n/);
    assert.equal(readFileSync(join(folder, 'a.yaml'), 'utf8'), text.replace('Ties  up', 'Ties up'));
  });
});
