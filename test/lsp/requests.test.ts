import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionList,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { bakery, faultyBakery } from './bakery.ts';
import { Editor } from './editor.ts';

describe('requests', () => {
  it('are answered at once, from the text as it is typed', async () => {
    const editor = await Editor.start({ files: bakery });
    editor.open('bakers.yaml');
    editor.open('roles.yaml');
    editor.replace('bakers.yaml', 'name: Master', 'name: Grand Master');
    const hover = await editor.at<Hover>('textDocument/hover', 'roles.yaml', 'level: mas');
    assert.match((hover.contents as { value: string }).value, /Grand Master/);
    await editor.stop();
  });

  it('complete a reference with the things it may name', async () => {
    const editor = await Editor.start({ files: bakery });
    editor.open('roles.yaml');
    editor.replace('roles.yaml', 'level: master', 'level: ');
    const list = await editor.at<CompletionList>('textDocument/completion', 'roles.yaml', 'level: ');
    const labels = list.items.map(({ label }) => label);
    assert.deepEqual(labels.filter(label => /apprentice|master/i.test(label)).length, 2);
    await editor.stop();
  });

  it('lead to the definition in another file, as a link where the editor knows links', async () => {
    const plain = await Editor.start({ files: bakery });
    const [location] = await plain.at<Location[]>('textDocument/definition', 'roles.yaml', 'level: mas');
    assert.equal(location?.uri, plain.uri('bakers.yaml'));
    assert.equal(location?.range.start.line, 4);
    await plain.stop();
    const linking = await Editor.start({
      files: bakery,
      capabilities: {
        workspace: { configuration: true },
        textDocument: { definition: { linkSupport: true } },
      },
    });
    const [link] = await linking.at<LocationLink[]>('textDocument/definition', 'roles.yaml', 'level: mas');
    assert.equal(link?.targetUri, linking.uri('bakers.yaml'));
    await linking.stop();
  });

  it('find references and symbols', async () => {
    const editor = await Editor.start({ files: bakery });
    const found = await editor.at<Location[]>('textDocument/references', 'bakers.yaml', 'id: mas', {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(found.map(({ uri }) => uri).sort(), [
      editor.uri('bakers.yaml'),
      editor.uri('roles.yaml'),
    ]);
    const symbols = await editor.at<DocumentSymbol[]>('textDocument/documentSymbol', 'roles.yaml', 'roles');
    assert.match(JSON.stringify(symbols), /Head Baker/);
    await editor.stop();
  });

  it('offer the fixes of the findings at the cursor, and their explanation', async () => {
    const editor = await Editor.start({
      files: faultyBakery,
      initializationOptions: { rulePageCommand: 'bakery.explain' },
    });
    editor.open('roles.yaml');
    await editor.settle();
    const actions = await actionsAt(editor, 'level: mis');
    const fix = actions.find(({ edit }) => edit !== undefined);
    assert.ok(fix?.edit?.documentChanges, JSON.stringify(actions));
    assert.deepEqual(fix.edit.documentChanges, [
      {
        textDocument: { uri: editor.uri('roles.yaml'), version: 1 },
        edits: [{ range: editor.diagnosticsOf('roles.yaml')[0]!.range, newText: 'master' }],
      },
    ]);
    const [page] = actions.filter(({ command }) => command !== undefined);
    assert.deepEqual(page?.command?.arguments, ['unresolved-reference']);
    assert.deepEqual(await actionsAt(editor, 'level: mis', { only: ['source.fixAll'] }), []);
    assert.deepEqual(await actionsAt(editor, 'name: Head'), []);
    await editor.stop();
  });

  it('offer fixes for the text as it is now, when the user asks for them', async () => {
    const editor = await Editor.start({ files: faultyBakery });
    editor.open('roles.yaml');
    await editor.settle();
    editor.replace('roles.yaml', 'id: head-baker', 'id: the-head-baker');
    assert.deepEqual(await actionsAt(editor, 'level: mis', { triggerKind: 2 }), []);
    assert.equal((await actionsAt(editor, 'level: mis', { triggerKind: 1 }))[0]?.title, 'Change to “master”');
    await editor.stop();
  });

  it('put a new UUID where a fix needs one', async () => {
    const id = '3c6e7498-0d1a-4a5e-9c0b-2f3f4e5a6b7c';
    const skill = (name: string) => `  - id: ${id}\n    name: ${name}\n    description: ${name} well.\n`;
    const files = { ...bakery, 'roles.yaml': `skills:\n${skill('Kneads')}${skill('Shapes')}` };
    const newId = () => 'a3bb189e-8bf9-4f5e-8f2e-0c2f7f3a9d41';
    const editor = await Editor.start({ files, runtime: { newId } });
    editor.open('roles.yaml');
    await editor.settle();
    const at = editor.diagnosticsOf('roles.yaml').find(({ code }) => code === 'duplicate-id')!.range;
    const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: editor.uri('roles.yaml') },
      range: at,
      context: { diagnostics: [] },
    });
    const fix = actions.find(({ title }) => title === 'Give it a new UUID');
    assert.deepEqual(editsOf(fix?.edit), [[at.start.line, newId()]]);
    await editor.stop();
  });

  it('suppress a finding on its line or in its file, the reason to be written', async () => {
    const editor = await Editor.start({ files: faultyBakery });
    editor.open('roles.yaml');
    await editor.settle();
    const suppressions = (await actionsAt(editor, 'level: mis')).filter(({ title }) =>
      title.startsWith('Suppress'),
    );
    assert.deepEqual(
      suppressions.map(({ title, edit }) => [title, editsOf(edit)]),
      [
        [
          'Suppress “unresolved-reference” here',
          [[4, '    # rolewright-disable-next-line unresolved-reference: say why\n']],
        ],
        [
          'Suppress “unresolved-reference” in this file',
          [[0, '# rolewright-disable-file unresolved-reference: say why\n']],
        ],
      ],
    );
    await editor.stop();
  });

  it('mend all of a file that is safe to mend, only when that is asked for', async () => {
    const text = faultyBakery['roles.yaml'].replace('for the', 'for  the').replace('Head', 'Head ');
    const files = { ...faultyBakery, 'roles.yaml': text };
    const editor = await Editor.start({ files, settings: { lint: { run: 'onSave' } } });
    assert.deepEqual(editor.introduction.capabilities.codeActionProvider, {
      codeActionKinds: ['quickfix', 'source.fixAll.rolewright'],
    });
    editor.open('roles.yaml');
    await editor.settle();
    editor.replace('roles.yaml', 'roles:', '# Ours\nroles:');
    for (const only of ['source', 'source.fixAll', 'source.fixAll.rolewright']) {
      const [all, ...more] = await actionsAt(editor, 'summary', { triggerKind: 2, only: [only] });
      assert.deepEqual([all?.kind, more], ['source.fixAll.rolewright', []]);
      assert.deepEqual(
        editsOf(all?.edit).map(([line]) => line),
        [3, 6],
      );
    }
    assert.deepEqual(await actionsAt(editor, 'summary', { only: ['source.organizeImports'] }), []);
    const whileTyping = await actionsAt(editor, 'for  ', { triggerKind: 1 });
    assert.ok(whileTyping.every(({ kind }) => kind === 'quickfix'));
    const [together] = whileTyping.filter(({ title }) => title === 'Fix all 2 of “whitespace” in this file');
    assert.equal(editsOf(together?.edit).length, 2);
    await editor.stop();
  });

  it('get nothing in files that are not ours', async () => {
    const editor = await Editor.start({ files: { 'compose.yaml': 'services:\n  web:\n    image: bread\n' } });
    editor.open('compose.yaml');
    for (const method of ['hover', 'completion', 'definition', 'documentSymbol'])
      assert.equal(await editor.at(`textDocument/${method}`, 'compose.yaml', 'services'), null);
    await editor.settle();
    assert.deepEqual(editor.published, []);
    await editor.stop();
  });

  it('are not worked on once they are cancelled', async () => {
    const editor = await Editor.start({ files: bakery });
    const source = new CancellationTokenSource();
    const answer = editor.cancellable(source.token, 'textDocument/hover', {
      textDocument: { uri: editor.uri('roles.yaml') },
      position: { line: 3, character: 14 },
    });
    source.cancel();
    await assert.rejects(answer, /cancelled/);
    await editor.stop();
  });

  it('that fail are logged, get no answer, and leave the server running', async () => {
    const runtime = {
      newId() {
        throw new Error('No dice.');
      },
    };
    const editor = await Editor.start({ files: bakery, runtime });
    assert.equal(await editor.at('textDocument/completion', 'roles.yaml', 'level: '), null);
    assert.notEqual(await editor.at('textDocument/hover', 'roles.yaml', 'level: mas'), null);
    await editor.stop({ logged: [/No dice/] });
  });
});

async function actionsAt(editor: Editor, text: string, context: object = {}): Promise<CodeAction[]> {
  const position = editor.positionOf('roles.yaml', text);
  const answer = await editor.request<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: { uri: editor.uri('roles.yaml') },
    range: { start: position, end: position },
    context: { diagnostics: [], ...context },
  });
  return answer ?? [];
}

/** The edits of a change, by the line where they begin and their text. */
function editsOf(edit: WorkspaceEdit | undefined): (readonly [number, string])[] {
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  return changes.flatMap(({ edits }) =>
    edits.map(change => [change.range.start.line, (change as TextEdit).newText] as const),
  );
}
