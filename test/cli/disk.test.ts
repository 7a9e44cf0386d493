import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { largestFile } from '../../server/core/parse.ts';
import { disk, uriOfPath } from '../../server/files/disk.ts';

describe('the disk', () => {
  const root = mkdtempSync(join(tmpdir(), 'rolewright-'));
  const inside = join(root, 'inside');
  const write = (path: string, text: string | Buffer = 'name: A\n') => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const read = (path: string) => disk.read(uriOfPath(join(root, path)));
  const short = (uri: string) => relative(root, fileURLToPath(uri)).replaceAll('\\', '/');

  before(() => {
    chmodSync(root, 0o755);
    write('inside/b.yml');
    write('inside/a b/ü#%20.yaml');
    write('inside/X.YAML');
    write('inside/notes.txt');
    write('inside/.git/c.yaml');
    write('inside/node_modules/p/d.yaml');
    write('inside/folder.yaml/e.yaml');
    write('outside/f.yaml');
    symlinkSync(join(root, 'outside'), join(inside, 'out'));
    symlinkSync(join(root, 'outside/f.yaml'), join(inside, 'out.yaml'));
    symlinkSync(join(inside, 'b.yml'), join(inside, 'same.yaml'));
    symlinkSync(join(inside, '.git/c.yaml'), join(inside, 'hidden.yaml'));
    symlinkSync(join(inside, 'nowhere'), join(inside, 'broken.yaml'));
    symlinkSync(join(inside, 'nowhere'), join(inside, 'broken'));
    symlinkSync(inside, join(inside, 'circle'));
    symlinkSync('self', join(inside, 'self'));
  });
  after(() => rmSync(root, { recursive: true }));

  it('lists YAML below a folder in order, not in hidden folders or packages, each file once', () => {
    assert.deepEqual(disk.list(uriOfPath(inside)).files.map(short).sort(), [
      'inside/X.YAML',
      'inside/a b/ü#%20.yaml',
      'inside/b.yml',
      'inside/folder.yaml/e.yaml',
      'inside/hidden.yaml',
    ]);
  });

  it('follows no link out of the folder and says so', () => {
    const troubles = disk
      .list(uriOfPath(inside))
      .troubles.map(({ uri, trouble }) => `${short(uri)} ${trouble}`);
    assert.deepEqual(troubles.sort(), [
      'inside/broken.yaml missing',
      'inside/out leads-out',
      'inside/out.yaml leads-out',
    ]);
    assert.equal(disk.leadsOut(uriOfPath(join(inside, 'out')), [uriOfPath(inside)]), true);
    assert.equal(disk.leadsOut(uriOfPath(join(inside, 'out')), [uriOfPath(inside), uriOfPath(root)]), false);
    assert.equal(disk.leadsOut(uriOfPath(join(inside, 'nowhere')), [uriOfPath(inside)]), false);
  });

  it('stops looking where there are more files than are wanted', () => {
    assert.equal(disk.list(uriOfPath(inside), 5).files.length, 5);
    assert.equal(disk.list(uriOfPath(inside), 2).files.length, 3);
  });

  it('reads a file by the URI that it was listed under', () => {
    for (const uri of disk.list(uriOfPath(inside)).files)
      assert.deepEqual(disk.read(uri), { text: 'name: A\n', trouble: undefined });
  });

  it('knows files, folders and what is missing', () => {
    assert.equal(disk.kindOf(uriOfPath(join(inside, 'b.yml'))), 'file');
    assert.equal(disk.kindOf(uriOfPath(join(inside, 'folder.yaml'))), 'folder');
    assert.equal(disk.kindOf(uriOfPath(join(inside, 'nowhere'))), 'missing');
    assert.equal(disk.kindOf(uriOfPath(join(inside, 'b.yml/below'))), 'missing');
    assert.equal(disk.kindOf(uriOfPath(join(inside, 'self'))), 'missing');
    assert.deepEqual(disk.namesIn(uriOfPath(join(root, 'outside'))), ['f.yaml']);
    assert.deepEqual(disk.namesIn(uriOfPath(join(root, 'nowhere'))), []);
  });

  it('reads UTF-8 with and without a mark, and keeps line ends', () => {
    write('utf8.yaml', 'name: Ä 漢 🚀\r\n');
    write('bom.yaml', '\uFEFFname: Ä\n');
    assert.deepEqual(read('utf8.yaml'), { text: 'name: Ä 漢 🚀\r\n', trouble: undefined });
    assert.deepEqual(read('bom.yaml'), { text: 'name: Ä\n', trouble: undefined });
  });

  it('recognises UTF-16 by its mark or its zeros, and other encodings by what UTF-8 cannot be', () => {
    const text = 'name: Ä\n';
    const little = Buffer.from(text, 'utf16le');
    write('le.yaml', Buffer.concat([Buffer.from([0xff, 0xfe]), little]));
    write('be.yaml', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]));
    write('bare.yaml', little);
    write('latin.yaml', Buffer.from(text, 'latin1'));
    for (const name of ['le.yaml', 'be.yaml', 'bare.yaml'])
      assert.deepEqual(read(name), { text, trouble: 'utf-16' }, name);
    assert.deepEqual(read('latin.yaml'), { text: 'name: \uFFFD\n', trouble: 'not-utf-8' });
  });

  it('hands on what is binary or too large, as far as that shows it', () => {
    write('binary.yaml', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0xff]));
    write('large.yaml', Buffer.alloc(largestFile + 1, 'a'));
    write('huge.yaml', Buffer.alloc(4 * largestFile, 'ä'));
    const binary = read('binary.yaml');
    assert.ok(binary.text.includes('\0') && binary.trouble === undefined);
    for (const name of ['large.yaml', 'huge.yaml']) {
      const { text, trouble } = read(name);
      assert.ok(text.length > largestFile && trouble === undefined, name);
    }
  });

  it('says why it cannot read', () => {
    assert.deepEqual(read('nowhere.yaml'), { text: '', trouble: 'missing' });
    assert.deepEqual(read('inside'), { text: '', trouble: 'not-a-file' });
  });

  it('says where it has no permission', function () {
    const { getuid, seteuid } = process;
    if (getuid === undefined || seteuid === undefined) return this.skip();
    write('secret.yaml');
    write('locked/a.yaml');
    chmodSync(join(root, 'secret.yaml'), 0);
    chmodSync(join(root, 'locked'), 0);
    const isRoot = getuid() === 0;
    if (isRoot) seteuid(65_534);
    try {
      assert.deepEqual(read('secret.yaml'), { text: '', trouble: 'no-permission' });
      const { files, troubles } = disk.list(uriOfPath(join(root, 'locked')));
      assert.deepEqual([files, troubles.map(({ trouble }) => trouble)], [[], ['no-permission']]);
    } finally {
      if (isRoot) seteuid(0);
      chmodSync(join(root, 'locked'), 0o755);
    }
  });
});
