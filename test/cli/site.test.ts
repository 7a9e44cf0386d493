import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diskOutput } from '../../server/files/disk-output.ts';
import { runOn } from './run-on.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const harbour = join(samples, 'harbour');

describe('rolewright site', () => {
  let cwd = '';
  beforeEach(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'site-')));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));
  const on = (...args: readonly string[]) => runOn(['site', ...args], { cwd });
  const write = (pages: Readonly<Record<string, string>>) =>
    diskOutput.writeSite(join(cwd, 'out'), new Map(Object.entries(pages)), 'out');
  const text = (path: string) => readFileSync(join(cwd, 'out', path), 'utf8');

  it('writes a framework, and writes it again', () => {
    const outcome = on(harbour, '--out', 'out');
    assert.deepEqual([outcome.code, outcome.stderr], [0, '']);
    assert.match(outcome.stdout, /^\d+ files are written\. Open “out\/index\.html”\.\n$/);
    assert.match(text('index.html'), /<h1 class="name">Harbour Engineering Progression<\/h1>/);
    const before = readdirSync(join(cwd, 'out'), { recursive: true }).sort();
    assert.equal(on(harbour, '--out', 'out').code, 0);
    assert.deepEqual(readdirSync(join(cwd, 'out'), { recursive: true }).sort(), before);
  });

  it('removes pages that are gone, and keeps files of others', () => {
    assert.equal(write({ 'index.html': '1', 'roles/a.html': 'a', 'skills/s.html': 's' }), undefined);
    writeFileSync(join(cwd, 'out/CNAME'), 'example.org');
    writeFileSync(join(cwd, 'out/roles/own.html'), 'own');
    assert.equal(write({ 'index.html': '2', 'roles/b.html': 'b' }), undefined);
    assert.deepEqual(readdirSync(join(cwd, 'out'), { recursive: true }).sort(), [
      '.rolewright-site.json',
      'CNAME',
      'index.html',
      'roles',
      'roles/b.html',
      'roles/own.html',
    ]);
    assert.equal(text('index.html'), '2');
  });

  it('never overwrites what somebody else wrote', () => {
    mkdirSync(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out/index.html'), 'mine');
    assert.match(write({ 'index.html': '1' })!, /is not empty and holds no site that was written before/);
    assert.equal(text('index.html'), 'mine');
    rmSync(join(cwd, 'out'), { recursive: true });
    assert.equal(write({ 'index.html': '1' }), undefined);
    writeFileSync(join(cwd, 'out/roles.html'), 'mine');
    assert.match(write({ 'index.html': '2', 'roles.html': '2' })!, /“roles\.html” stands where a page/);
    assert.deepEqual([text('index.html'), text('roles.html')], ['1', 'mine']);
  });

  it('never leaves its folder, whatever its list says', () => {
    assert.match(write({ '../a.html': '1' })!, /is not a name for a page/);
    assert.equal(write({ 'index.html': '1' }), undefined);
    writeFileSync(join(cwd, 'mine.txt'), 'mine');
    const list = ['../mine.txt', join(cwd, 'mine.txt'), 'a/../../mine.txt', '.git/config', 'index.html'];
    writeFileSync(join(cwd, 'out/.rolewright-site.json'), JSON.stringify({ files: list }));
    assert.equal(write({ 'roles.html': '2' }), undefined);
    assert.ok(existsSync(join(cwd, 'mine.txt')) && !existsSync(join(cwd, 'out/index.html')));
  });

  it('follows no link out of its folder', () => {
    mkdirSync(join(cwd, 'elsewhere'));
    assert.equal(write({ 'index.html': '1' }), undefined);
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'out/roles'), 'junction');
    assert.match(
      write({ 'index.html': '2', 'roles/a.html': '2' })!,
      /stands where a folder of the site is needed/,
    );
    assert.deepEqual([readdirSync(join(cwd, 'elsewhere')), text('index.html')], [[], '1']);
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'link'), 'junction');
    assert.match(diskOutput.writeSite(join(cwd, 'link'), new Map([['a.html', '1']]), 'link')!, /is a link/);
  });

  it('calls the folder as it was named', () => {
    mkdirSync(join(cwd, 'inner/empty'), { recursive: true });
    writeFileSync(join(cwd, 'a.txt'), 'mine');
    const from = (folder: string, out: string) =>
      runOn(['site', harbour, '--out', out], { cwd: join(cwd, folder) }).stderr;
    for (const [folder, out] of [
      ['.', '.'],
      ['inner', '..'],
      ['inner/empty', '../..'],
    ] as const)
      assert.equal(
        from(folder, out),
        `rolewright: “${out}” is not empty and holds no site that was written before. Name a folder that is empty or not there yet.\n`,
      );
    assert.equal(from('inner', '../a.txt'), 'rolewright: “../a.txt” is a file.\n');
  });

  const refused: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [[], /Say which framework/],
    [[harbour], /Say where to write: “--out DIR”/],
    [[harbour, 'b', '--out=out'], /takes one folder/],
    [[samples, '--out=out'], /holds 4 frameworks\. Name one of them: .*harbour/],
    [['.', '--out=out'], /holds no competency framework/],
  ];
  for (const [args, sentence] of refused)
    it(`refuses “${args.join(' ').replaceAll(samples, 'samples')}” with a sentence`, () => {
      const { code, stdout, stderr } = on(...args);
      assert.deepEqual([code, stdout, readdirSync(cwd)], [2, '', []]);
      assert.match(stderr, sentence);
    });
});
