import assert from 'node:assert/strict';
import { type CardAnswer, cardRequest } from '../../server/lsp/protocol.ts';
import { bakery } from './bakery.ts';
import { Editor } from './editor.ts';

const roles = `${bakery['roles.yaml']}  - id: miller
    name: Miller
    summary: Grinds the corn.
`;
const files = { ...bakery, 'roles.yaml': roles };

/** What the rules say of a space too many. */
const twoSpaces = /Two spaces stand in a row\./;

describe('cards', () => {
  it('are those of the role at the cursor', async () => {
    const editor = await Editor.start({ files });
    const head = await cardAt(editor, 'name: Head');
    assert.deepEqual([head.kind, head.card, head.title], ['card', 'role/head-baker', 'Head Baker']);
    assert.match(head.html, /<h1[^>]*>Head Baker<\/h1>/);
    assert.deepEqual(head.cursor, { uri: editor.uri('roles.yaml'), offset: roles.indexOf('Head') + 4 });
    assert.equal((await cardAt(editor, 'name: Mil')).title, 'Miller');
    await editor.stop();
  });

  it('stay while the cursor is in no other role, and are offered where none was shown', async () => {
    const editor = await Editor.start({ files });
    assert.equal((await cardAt(editor, 'rol', 'role/miller')).title, 'Miller');
    const choice = await cardAt(editor, 'rol');
    assert.equal(choice.kind, 'choice');
    assert.match(choice.html, /data-target="role\/miller"/);
    const first = await editor.request<CardAnswer>(cardRequest, {
      uri: editor.uri('roles.yaml'),
      at: { line: 0, character: 0 },
      orFirst: true,
    });
    assert.equal(first.title, 'Head Baker');
    await editor.stop();
  });

  it('are shown wherever the cursor is where a file has but one', async () => {
    const editor = await Editor.start({ files: bakery });
    assert.equal((await cardAt(editor, 'rol')).title, 'Head Baker');
    await editor.stop();
  });

  it('open by their link', async () => {
    const editor = await Editor.start({ files });
    const answer = await editor.request<CardAnswer>(cardRequest, {
      uri: editor.uri('bakers.yaml'),
      at: { card: 'role/miller' },
    });
    assert.equal(answer.title, 'Miller');
    await editor.stop();
  });

  const runs: readonly (readonly [run: 'onType' | 'onSave', told: number, title: string])[] = [
    ['onType', 2, 'follow every edit, and are spoken of before the mistakes are looked for, and again after'],
    ['onSave', 1, 'follow every edit, and are spoken of once where checks wait for a save'],
  ];
  for (const [run, told, title] of runs)
    it(title, async () => {
      const editor = await Editor.start({ files, settings: { lint: { run } } });
      await cardAt(editor, 'name: Head');
      editor.open('roles.yaml');
      await editor.settle();
      const before = editor.cardChanges;
      editor.replace('roles.yaml', 'Head Baker', 'First Baker');
      await editor.settle();
      assert.equal(editor.cardChanges, before + told);
      assert.equal((await cardAt(editor, 'name: First')).title, 'First Baker');
      await editor.stop();
    });

  it('keep the marks of what was found until it is looked for again', async () => {
    const faulty = roles.replace('Grinds the corn.', 'Grinds the  corn.');
    const editor = await Editor.start({ files: { ...files, 'roles.yaml': faulty } });
    editor.open('roles.yaml');
    await editor.settle();
    assert.match((await cardAt(editor, 'name: Mil')).html, twoSpaces);
    editor.replace('roles.yaml', 'name: Miller', 'name: First Miller');
    const typed = await cardAt(editor, 'name: First');
    assert.equal(typed.title, 'First Miller');
    assert.match(typed.html, twoSpaces);
    editor.replace('roles.yaml', 'the  corn', 'the corn');
    await editor.settle();
    assert.doesNotMatch((await cardAt(editor, 'name: First')).html, twoSpaces);
    await editor.stop();
  });

  it('are not spoken of to an editor that never asked for one', async () => {
    const editor = await Editor.start({ files });
    editor.open('roles.yaml');
    editor.replace('roles.yaml', 'Head Baker', 'First Baker');
    await editor.settle();
    assert.equal(editor.cardChanges, 0);
    await editor.stop();
  });

  it('are the last good ones while the text is broken, and say since which line', async () => {
    const editor = await Editor.start({ files });
    editor.open('roles.yaml');
    const good = await cardAt(editor, 'name: Head');
    editor.replace('roles.yaml', 'summary: Answers', 'summary: [Answers');
    const broken = await cardAt(editor, 'summary: [Ans', good.card);
    assert.equal(broken.title, 'Head Baker');
    assert.match(broken.html, /since line \d/);
    assert.match(broken.html, /Answers for the bread\./);
    editor.replace('roles.yaml', 'summary: [Answers', 'summary: Answers');
    assert.doesNotMatch((await cardAt(editor, 'summary: Ans', good.card)).html, /since line/);
    await editor.stop();
  });

  it('stay live with a mistyped key', async () => {
    const editor = await Editor.start({ files });
    editor.open('roles.yaml');
    editor.replace('roles.yaml', 'summary: Answers', 'sumary: Answers');
    const answer = await cardAt(editor, 'sumary: Ans');
    assert.equal(answer.title, 'Head Baker');
    assert.doesNotMatch(answer.html, /since line/);
    await editor.stop();
  });

  it('are not denied before the editor has sent its files', async () => {
    const editor = await Editor.start({ files, folder: 'memfs:/work', isPushing: false });
    const early = await cardAt(editor, 'name: Head');
    assert.deepEqual([early.kind, early.html], ['reading', '']);
    const before = editor.cardChanges;
    editor.push(Object.keys(files), []);
    await editor.settle();
    assert.ok(editor.cardChanges > before);
    assert.equal((await cardAt(editor, 'name: Head')).title, 'Head Baker');
    await editor.stop();
  });

  it('are not denied while the settings are read, which may say that a file is ours', async () => {
    const editor = await Editor.start({ files: { 'roles.yaml': roles } });
    assert.equal((await cardAt(editor, 'name: Head')).kind, 'nothing');
    const configured = editor.configure({ files: ['roles.yaml'] });
    assert.equal((await cardAt(editor, 'name: Head')).kind, 'reading');
    await configured;
    const before = editor.cardChanges;
    await editor.settle();
    assert.ok(editor.cardChanges > before);
    assert.equal((await cardAt(editor, 'name: Head')).title, 'Head Baker');
    await editor.stop();
  });

  it('are none in a file that is not ours', async () => {
    const editor = await Editor.start({ files: { 'other.yaml': 'a: 1\n' } });
    const answer = await editor.request<CardAnswer>(cardRequest, {
      uri: editor.uri('other.yaml'),
      at: { line: 0, character: 0 },
    });
    assert.equal(answer.kind, 'nothing');
    assert.match(answer.html, /Nothing here yet/);
    await editor.stop();
  });
});

function cardAt(editor: Editor, text: string, shown?: string): Promise<CardAnswer> {
  const at = editor.positionOf('roles.yaml', text);
  return editor.request(cardRequest, { uri: editor.uri('roles.yaml'), at, shown });
}
