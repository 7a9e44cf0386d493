import assert from 'node:assert/strict';
import { faultyBakery } from './bakery.ts';
import { Editor } from './editor.ts';

const subject = { 'role:head-baker/level': 1 };
const list = JSON.stringify({
  version: 1,
  findings: { 'roles.yaml': { 'unresolved-reference': subject } },
});

describe('the list of known findings', () => {
  it('is read with the framework and keeps what it lists from being shown', async () => {
    const editor = await Editor.start({ files: { ...faultyBakery, 'rolewright-baseline.json': list } });
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    await editor.stop();
  });

  it('is followed when it comes, changes and goes', async () => {
    const editor = await Editor.start({ files: faultyBakery });
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    editor.write('rolewright-baseline.json', list);
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    editor.write('rolewright-baseline.json', '{');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    assert.deepEqual(editor.rulesIn('framework.yaml'), ['unresolved-baseline']);
    editor.remove('rolewright-baseline.json');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    assert.deepEqual(editor.rulesIn('framework.yaml'), []);
    await editor.stop();
  });

  it('is another one as soon as the manifest says so', async () => {
    const editor = await Editor.start({
      files: { ...faultyBakery, 'known/my-baseline.json': list.replace('roles.yaml', '../roles.yaml') },
    });
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    editor.open('framework.yaml');
    editor.replace(
      'framework.yaml',
      '  name: Bakery\n',
      '  name: Bakery\nlint:\n  baseline: known/my-baseline.json\n',
    );
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    assert.deepEqual(editor.rulesIn('framework.yaml'), []);
    await editor.stop();
  });

  it('is sent by the editor where the server cannot read it', async () => {
    const files = { ...faultyBakery, 'rolewright-baseline.json': list };
    const editor = await Editor.start({ folder: 'virtual:/work', files });
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    editor.push([], ['rolewright-baseline.json']);
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    await editor.stop();
  });
});
