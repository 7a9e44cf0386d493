import assert from 'node:assert/strict';
import { uriOfPath } from '../../server/files/disk.ts';
import type { Trouble } from '../../server/files/files.ts';
import { loadWorkspace } from '../../server/files/load-workspace.ts';
import { memoryFiles } from './memory-files.ts';

const manifest = (id: string, more = '') => `framework:\n  id: ${id}\n  name: ${id}\n${more}`;
const importing = (id: string, imported: string, from: string) =>
  manifest(id, `  imports:\n    - framework: ${imported}\n      from: ${from}\n`);
const skills = `skills:\n  - id: tides\n    name: Tides\n    levels:\n      working: Reads them.\n`;

/** Loads places of a made-up disk and gives everything by short paths. */
function load(
  entries: Readonly<Record<string, string | { readonly trouble: Trouble }>>,
  places: readonly string[],
  bounds: readonly string[] = ['/w'],
) {
  const loaded = loadWorkspace(places.map(uriOfPath), memoryFiles(entries), bounds.map(uriOfPath));
  const short = (uri: string) => uri.replace('file:///', '/');
  return {
    frameworks: loaded.workspace.models.map(({ root, files }) => `${short(root)} ${files.length}`),
    named: [...loaded.named].map(short),
    troubles: loaded.troubles.map(({ uri, trouble }) => `${short(uri)} ${trouble}`),
    doubts: loaded.doubts.map(({ uri, trouble }) => `${short(uri)} ${trouble}`),
    leftAlone: loaded.leftAlone,
    imports: loaded.workspace.models.flatMap(({ imports }) =>
      [...imports].map(([id, { trouble }]) => `${id} ${trouble ?? 'found'}`),
    ),
  };
}

describe('what is read for the command line', () => {
  it('is all YAML below a manifest, whatever it looks like', () => {
    const { named, leftAlone } = load(
      { '/w/f/framework.yaml': manifest('f'), '/w/f/a/notes.yml': 'notes: x\n', '/w/f/b.txt': '' },
      ['/w/f'],
    );
    assert.deepEqual(named, ['/w/f/a/notes.yml', '/w/f/framework.yaml']);
    assert.equal(leftAlone, 0);
  });

  it('is without a manifest what looks like ours, each file alone', () => {
    const { frameworks, leftAlone } = load(
      { '/w/a.yaml': skills, '/w/x/b.yaml': skills, '/w/compose.yaml': 'services: {}\n' },
      ['/w'],
    );
    assert.deepEqual(frameworks, ['/w/a.yaml 1', '/w/x/b.yaml 1']);
    assert.equal(leftAlone, 1);
  });

  it('is each framework of a folder that holds several, nested ones too', () => {
    const { frameworks, leftAlone } = load(
      {
        '/w/f/framework.yaml': manifest('f'),
        '/w/f/a.yaml': skills,
        '/w/f/inner/framework.yml': manifest('inner'),
        '/w/f/inner/b.yaml': skills,
        '/w/ci.yaml': 'on: push\n',
      },
      ['/w'],
    );
    assert.deepEqual(frameworks, ['/w/f 2', '/w/f/inner 2']);
    assert.equal(leftAlone, 1);
  });

  it('is the whole framework for one of its files or folders, of which only those are asked for', () => {
    const entries = {
      '/w/f/framework.yaml': manifest('f'),
      '/w/f/a/a.yaml': skills,
      '/w/f/b/b.yaml': 'x: y\n',
    };
    const file = load(entries, ['/w/f/b/b.yaml']);
    assert.deepEqual([file.frameworks, file.named], [['/w/f 3'], ['/w/f/b/b.yaml']]);
    const folder = load(entries, ['/w/f/a']);
    assert.deepEqual([folder.frameworks, folder.named], [['/w/f 3'], ['/w/f/a/a.yaml']]);
  });

  it('is a file that is named, whatever it looks like', () => {
    const { frameworks, named } = load({ '/w/compose.yaml': 'services: {}\n', '/w/b.yaml': skills }, [
      '/w/compose.yaml',
    ]);
    assert.deepEqual([frameworks, named], [['/w/compose.yaml 1'], ['/w/compose.yaml']]);
  });

  it('is nothing of hidden folders and packages, unless they are named', () => {
    const entries = {
      '/w/f/framework.yaml': manifest('f'),
      '/w/f/.github/ci.yaml': 'on: push\n',
      '/w/f/node_modules/p/s.yaml': skills,
    };
    assert.deepEqual(load(entries, ['/w/f']).named, ['/w/f/framework.yaml']);
    assert.deepEqual(load(entries, ['/w/f/.github/ci.yaml']).frameworks, ['/w/f/.github/ci.yaml 1']);
    assert.deepEqual(load(entries, ['/w/f/node_modules']).frameworks, ['/w/f/node_modules/p/s.yaml 1']);
  });

  it('leaves out what the manifest excludes, even when it is named', () => {
    const entries = {
      '/w/f/framework.yaml': manifest('f', '  exclude:\n    - drafts/**\n'),
      '/w/f/drafts/a.yaml': skills,
      '/w/f/drafts/b.yaml': { trouble: 'no-permission' } as const,
    };
    const { named, troubles } = load(entries, ['/w/f', '/w/f/drafts/a.yaml']);
    assert.deepEqual([named, troubles], [['/w/f/framework.yaml'], []]);
  });

  it('tells what is ours and cannot be read from what nobody knows', () => {
    const trouble = { trouble: 'no-permission' } as const;
    const { troubles, doubts, leftAlone } = load(
      { '/w/f/framework.yaml': manifest('f'), '/w/f/a.yaml': trouble, '/w/other.yaml': trouble },
      ['/w'],
    );
    assert.deepEqual([troubles, doubts], [['/w/f/a.yaml no-permission'], ['/w/other.yaml no-permission']]);
    assert.equal(leftAlone, 0);
    assert.deepEqual(load({ '/w/a.yaml': trouble }, ['/w/a.yaml']).troubles, ['/w/a.yaml no-permission']);
  });

  it('reads imported frameworks, and asks for nothing in them', () => {
    const { frameworks, named, imports } = load(
      {
        '/w/f/framework.yaml': importing('f', 'g', '../g'),
        '/w/g/framework.yaml': importing('g', 'h', '../h'),
        '/w/g/a.yaml': skills,
        '/w/h/framework.yaml': manifest('h'),
      },
      ['/w/f'],
    );
    assert.deepEqual(frameworks, ['/w/f 1', '/w/g 2', '/w/h 1']);
    assert.deepEqual(named, ['/w/f/framework.yaml']);
    assert.deepEqual(imports, ['g found', 'h found']);
  });

  it('reads no import outside the bounds', () => {
    const entries = {
      '/w/f/framework.yaml': importing('f', 'g', '../../g'),
      '/g/framework.yaml': manifest('g'),
    };
    assert.deepEqual(load(entries, ['/w/f']).imports, ['g outside']);
    assert.deepEqual(load(entries, ['/w/f'], ['/']).imports, ['g found']);
  });

  it('does not turn in circles where frameworks import each other', () => {
    const { imports } = load(
      {
        '/w/f/framework.yaml': importing('f', 'g', '../g'),
        '/w/g/framework.yaml': importing('g', 'f', '../f'),
      },
      ['/w/f'],
    );
    assert.deepEqual(imports, ['g found', 'f found']);
  });
});
