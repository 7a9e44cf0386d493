import assert from 'node:assert/strict';
import { bakery, faultyBakery } from './bakery.ts';
import { Editor } from './editor.ts';

describe('diagnostics', () => {
  it('come for files that nobody has opened, with the rule and its page', async () => {
    const editor = await Editor.start({ files: faultyBakery });
    const [diagnostic, ...more] = editor.diagnosticsOf('roles.yaml');
    assert.deepEqual(more, []);
    assert.equal(diagnostic?.code, 'unresolved-reference');
    assert.equal(diagnostic?.source, 'Rolewright');
    assert.equal(diagnostic?.codeDescription?.href, 'file:///pages/unresolved-reference.md');
    assert.deepEqual(diagnostic?.range, {
      start: { line: 4, character: 11 },
      end: { line: 4, character: 17 },
    });
    assert.equal(editor.published.length, 1);
    await editor.stop();
  });

  it('lead to the rule’s page in the editor’s own place where it has one', async () => {
    const initializationOptions = { rulePages: 'bakery:/' };
    const editor = await Editor.start({ files: faultyBakery, initializationOptions });
    const [diagnostic] = editor.diagnosticsOf('roles.yaml');
    assert.equal(diagnostic?.codeDescription?.href, 'bakery:/unresolved-reference.md');
    await editor.stop();
  });

  it('follow an edit, with the version of the text that they are for', async () => {
    const editor = await Editor.start({ files: bakery });
    editor.open('roles.yaml');
    editor.replace('roles.yaml', 'level: master', 'level: mister');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    assert.equal(editor.published.at(-1)?.version, 2);
    editor.replace('roles.yaml', 'level: mister', 'level: master');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    await editor.stop();
  });

  it('change in other files with what those refer to', async () => {
    const editor = await Editor.start({ files: bakery });
    editor.open('bakers.yaml');
    editor.replace('bakers.yaml', 'id: master', 'id: chief');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    await editor.stop();
  });

  it('name the other places that belong to a mistake', async () => {
    const copy = bakery['roles.yaml'];
    const editor = await Editor.start({ files: { ...bakery, 'more.yaml': copy } });
    const related = editor
      .diagnosticsOf('roles.yaml')
      .flatMap(({ relatedInformation = [] }) => relatedInformation);
    const others = [
      ...related,
      ...editor.diagnosticsOf('more.yaml').flatMap(d => d.relatedInformation ?? []),
    ];
    assert.ok(others.some(({ location }) => /\/(more|roles)\.yaml$/.test(location.uri)));
    await editor.stop();
  });

  it('are published only for files where they changed', async () => {
    const editor = await Editor.start({ files: { ...faultyBakery, 'more.yaml': 'roles:\n  - nme: x\n' } });
    const before = editor.published.length;
    editor.open('roles.yaml');
    editor.replace('roles.yaml', 'Answers for', 'Answers to all for');
    await editor.settle();
    assert.deepEqual(
      editor.published.slice(before).map(({ uri }) => uri),
      [editor.uri('roles.yaml')],
    );
    await editor.stop();
  });

  it('go back to the file’s own when it is closed without saving', async () => {
    const editor = await Editor.start({ files: bakery });
    editor.open('roles.yaml');
    editor.replace('roles.yaml', 'level: master', 'level: mister');
    await editor.settle();
    editor.close('roles.yaml');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    await editor.stop();
  });

  it('stay when a file is closed that still has them, and come back when it is opened again', async () => {
    const editor = await Editor.start({ files: faultyBakery });
    editor.open('roles.yaml');
    await editor.settle();
    editor.close('roles.yaml');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    editor.open('roles.yaml');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    await editor.stop();
  });

  it('come for the text in the editor, whatever the disk says meanwhile', async () => {
    const editor = await Editor.start({ files: bakery });
    editor.open('roles.yaml');
    editor.write('roles.yaml', faultyBakery['roles.yaml']);
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    await editor.stop();
  });

  it('are cleared for what is deleted: a file, a folder, a manifest', async () => {
    const { 'roles.yaml': roles, ...rest } = faultyBakery;
    const editor = await Editor.start({
      files: { ...rest, 'a.yaml': roles, 'deep/b.yaml': 'roles:\n  - nme: x\n' },
    });
    assert.equal(editor.rulesIn('a.yaml').length, 1);
    assert.notEqual(editor.rulesIn('deep/b.yaml').length, 0);
    editor.remove('a.yaml');
    editor.remove('deep');
    await editor.settle();
    assert.deepEqual([editor.rulesIn('a.yaml'), editor.rulesIn('deep/b.yaml')], [[], []]);
    editor.write('a.yaml', roles);
    await editor.settle();
    assert.equal(editor.rulesIn('a.yaml').length, 1);
    editor.remove('framework.yaml');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('a.yaml'), []);
    await editor.stop();
  });

  it('move with a file that is renamed', async () => {
    const editor = await Editor.start({ files: faultyBakery });
    editor.remove('roles.yaml');
    editor.write('people.yaml', faultyBakery['roles.yaml']);
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    assert.deepEqual(editor.rulesIn('people.yaml'), ['unresolved-reference']);
    await editor.stop();
  });

  it('are cleared for a file that the manifest excludes', async () => {
    const editor = await Editor.start({ files: faultyBakery });
    editor.write('framework.yaml', `${bakery['framework.yaml']}  exclude: [roles.yaml]\n`);
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    await editor.stop();
  });

  it('leave the mapping of a table alone that lies in a framework', async () => {
    const mapping =
      'framework: { id: a, name: A }\nfiles:\n  - file: skills.yaml\n    to: skills\n    fields:\n';
    const editor = await Editor.start({
      files: { ...bakery, 'table-mapping.yaml': `${mapping}      id: Key\n` },
    });
    editor.open('table-mapping.yaml');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('table-mapping.yaml'), []);
    editor.replace('table-mapping.yaml', 'files:', 'roles:');
    await editor.settle();
    assert.notDeepEqual(editor.rulesIn('table-mapping.yaml'), []);
    await editor.stop();
  });

  it('come for a folder as soon as a manifest lies in it, and for no other YAML', async () => {
    const { 'framework.yaml': manifest, ...rest } = faultyBakery;
    const editor = await Editor.start({ files: rest });
    editor.open('roles.yaml');
    await editor.settle();
    assert.deepEqual(editor.published, []);
    editor.write('framework.yaml', manifest);
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    await editor.stop();
  });

  it('never come for dot folders and what package managers fetch', async () => {
    const fault = faultyBakery['roles.yaml'];
    const editor = await Editor.start({ files: bakery });
    editor.open('node_modules/roles.yaml', fault);
    editor.open('.cache/roles.yaml', fault);
    await editor.settle();
    assert.deepEqual(editor.published, []);
    await editor.stop();
  });

  it('come for a file that a setting names, until it does so no more', async () => {
    const editor = await Editor.start({
      files: { 'lone/a.yaml': 'roles:\n  - nme: x\n' },
      settings: { files: ['lone/*.yaml'] },
    });
    assert.notEqual(editor.rulesIn('lone/a.yaml').length, 0);
    await editor.configure({ files: [] });
    await editor.settle();
    assert.deepEqual(editor.rulesIn('lone/a.yaml'), []);
    await editor.stop();
  });

  it('are cleared when a text is closed that was never saved', async () => {
    const untitled = 'untitled:Untitled-1';
    const editor = await Editor.start({ settings: { files: [untitled] } });
    editor.open(untitled, 'roles:\n  - nme: x\n');
    await editor.settle();
    assert.notEqual(editor.rulesIn(untitled).length, 0);
    editor.close(untitled);
    await editor.settle();
    assert.deepEqual(editor.rulesIn(untitled), []);
    await editor.stop();
  });

  it('wait for a save where the user has said so, and then come for all files', async () => {
    const editor = await Editor.start({ files: bakery, settings: { lint: { run: 'onSave' } } });
    editor.open('bakers.yaml');
    editor.replace('bakers.yaml', 'id: master', 'id: chief');
    await editor.settle();
    assert.deepEqual(editor.published, []);
    editor.save('bakers.yaml');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    await editor.stop();
  });

  it('come for files that only the editor can read', async () => {
    const editor = await Editor.start({ files: faultyBakery, folder: 'memory://mount' });
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    editor.disk.set(editor.uri('roles.yaml'), bakery['roles.yaml']);
    editor.push(['roles.yaml'], []);
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    editor.push([], ['bakers.yaml']);
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), ['unresolved-reference']);
    await editor.stop();
  });

  it('follow the folders of the window', async () => {
    const editor = await Editor.start({ files: faultyBakery });
    editor.disk.set('file:///other/framework.yaml', 'framework:\n  id: other\n  name: Other\n');
    editor.disk.set('file:///other/a.yaml', 'roles:\n  - nme: x\n');
    await editor.setFolders(['file:///other'], [editor.folder]);
    await editor.settle();
    assert.deepEqual(editor.rulesIn('roles.yaml'), []);
    assert.notEqual(editor.rulesIn('file:///other/a.yaml').length, 0);
    await editor.stop();
  });

  it('come for a framework that is opened without a folder', async () => {
    const editor = await Editor.start();
    for (const [path, text] of Object.entries(faultyBakery))
      editor.disk.set(`file:///elsewhere/${path}`, text);
    editor.open('file:///elsewhere/framework.yaml');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('file:///elsewhere/roles.yaml'), ['unresolved-reference']);
    await editor.stop();
  });

  it('come for the whole framework around a file that is opened alone, until it is closed', async () => {
    const editor = await Editor.start({ folder: 'file:///elsewhere/families' });
    for (const [path, text] of Object.entries(faultyBakery))
      editor.disk.set(`file:///elsewhere/${path}`, text);
    editor.disk.set('file:///elsewhere/families/more.yaml', 'roles: []\n');
    editor.open('more.yaml');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('file:///elsewhere/roles.yaml'), ['unresolved-reference']);
    editor.close('more.yaml');
    await editor.settle();
    assert.deepEqual(editor.rulesIn('file:///elsewhere/roles.yaml'), []);
    await editor.stop();
  });

  it('are the same however the editor escapes an address', async () => {
    const editor = await Editor.start({ files: { ...bakery, 'Ärzte (2).yaml': 'roles:\n  - nme: x\n' } });
    const uri = `${editor.folder}/%C3%84rzte%20%282%29.yaml`;
    assert.notEqual(editor.rulesIn(uri).length, 0);
    editor.open(`${editor.folder}/%C3%84rzte%20(2).yaml`, 'roles: []\n');
    await editor.settle();
    assert.deepEqual(editor.rulesIn(uri), []);
    await editor.stop();
  });
});
