import assert from 'node:assert/strict';
import { importingManifest as manifest } from '../support/importing-manifest.ts';
import { Editor } from './editor.ts';

const roles = `roles:
  - id: mate
    name: Mate
    summary: Answers for the vessel.
    skills:
      - skill: g/tides
        level: working
`;
const skills = 'skills:\n  - id: tides\n    name: Tides\n    levels:\n      working: Reads them.\n';
const catalogue = {
  'file:///repo/g/framework.yaml': manifest('g'),
  'file:///repo/g/skills.yaml': `${skills}  - id: tides\n    nmae: Again\n`,
  'file:///g/framework.yaml': manifest('g'),
  'file:///g/skills.yaml': skills,
};
const repository = { ...catalogue, 'file:///repo/.git/HEAD': 'ref: refs/heads/main\n' };
const start = (files: Readonly<Record<string, string>>, from: string) =>
  Editor.start({
    folder: 'file:///repo/f',
    files: { ...files, 'framework.yaml': manifest('f', from), 'roles.yaml': roles },
  });

describe('frameworks that are imported from outside of the editor’s folder', () => {
  it('are read where they lie in the same repository, and not checked', async () => {
    const editor = await start(repository, '../g');
    assert.deepEqual(editor.published, []);
    editor.open('roles.yaml');
    const hover = await editor.at<object>('textDocument/hover', 'roles.yaml', 'skill: g/ti');
    assert.match(JSON.stringify(hover), /Tides/);
    await editor.stop();
  });

  it('are not read above the repository, nor without one', async () => {
    for (const [files, from] of [
      [repository, '../../g'],
      [catalogue, '../g'],
    ] as const) {
      const editor = await start(files, from);
      const [diagnostic] = editor.diagnosticsOf('framework.yaml');
      assert.equal(
        diagnostic?.message,
        `“${from}” leads out of the repository or folder that is being worked on. Frameworks are imported only from inside it.`,
      );
      await editor.stop();
    }
  });

  it('come and go with the manifest', async () => {
    const editor = await start(repository, '../h');
    editor.open('framework.yaml');
    assert.deepEqual(editor.rulesIn('framework.yaml'), ['unresolved-import']);
    editor.replace('framework.yaml', '../h', '../g');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('framework.yaml'), []);
    editor.replace('framework.yaml', '../g', '../h');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('framework.yaml'), ['unresolved-import']);
    await editor.stop();
  });

  it('are checked while one of their files is open', async () => {
    const editor = await start(repository, '../g');
    editor.open('file:///repo/g/skills.yaml');
    await editor.settle();
    assert.ok(editor.rulesIn('file:///repo/g/skills.yaml').length > 0);
    editor.close('file:///repo/g/skills.yaml');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('file:///repo/g/skills.yaml'), []);
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    await editor.stop();
  });

  it('are read anew when something changes there', async () => {
    const editor = await start(repository, '../g');
    editor.write('file:///repo/g/skills.yaml', 'skills: []\n');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    editor.remove('file:///repo/g');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('framework.yaml'), ['unresolved-import']);
    await editor.stop();
  });
});
