import assert from 'node:assert/strict';
import { uriOfPath } from '../../server/files/disk.ts';
import { importBounds } from '../../server/files/import-bounds.ts';
import { memoryFiles } from './memory-files.ts';

const files = memoryFiles({
  '/w/repo/.git/HEAD': 'ref: refs/heads/main\n',
  '/w/repo/samples/f/framework.yaml': 'framework:\n  id: f\n  name: F\n',
  '/w/repo/samples/f/roles/a.yaml': 'roles: []\n',
  '/w/repo/sub/.git': 'gitdir: ../.git/modules/sub\n',
  '/w/repo/sub/b.yaml': 'roles: []\n',
  '/w/plain/g/framework.yaml': 'framework:\n  id: g\n  name: G\n',
  '/w/plain/g/.git/HEAD': 'ref: refs/heads/main\n',
  '/w/plain/h/c.yaml': 'roles: []\n',
});

describe('the folders that imports may not leave', () => {
  const table: readonly (readonly [what: string, place: string, bounds: readonly string[]])[] = [
    ['the repository around the framework of a file', '/w/repo/samples/f/roles/a.yaml', ['/w/repo']],
    ['the repository around a folder', '/w/repo/samples', ['/w/repo', '/w/repo/samples']],
    ['the nearest repository, where its .git is a file', '/w/repo/sub/b.yaml', ['/w/repo/sub']],
    ['the working directory without a repository', '/w/plain/h/c.yaml', ['/w/plain/h']],
    ['the folder that was named, with all the repositories in it', '/w/plain', ['/w/plain/h', '/w/plain']],
  ];
  for (const [what, place, bounds] of table)
    it(`are ${what}`, () =>
      assert.deepEqual(
        importBounds([uriOfPath(place)], files, uriOfPath('/w/plain/h')),
        bounds.map(uriOfPath),
      ));

  it('are no more than that where several places are named', () =>
    assert.deepEqual(
      importBounds(['/w/repo/samples/f', '/w/repo/sub/b.yaml'].map(uriOfPath), files),
      ['/w/repo', '/w/repo/samples/f', '/w/repo/sub'].map(uriOfPath),
    ));
});
