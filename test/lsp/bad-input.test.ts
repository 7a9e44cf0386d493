import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver/node';
import { disk } from '../../server/files/disk.ts';
import { filesPushed } from '../../server/lsp/protocol.ts';
import { bakery } from './bakery.ts';
import { Editor } from './editor.ts';

/** What else may lie in the folder of a framework, with the rule that speaks of it. */
const inputs: readonly (readonly [what: string, text: string, rule: string | undefined])[] = [
  ['a binary file', 'PNG\0\0\x1a\n'.repeat(100), 'unreadable-file'],
  ['an empty file', '', undefined],
  ['a file of 5 MB', 'roles:\n'.padEnd(5 * 1024 * 1024, '# a comment without end\n'), 'unreadable-file'],
  ['an alias bomb', bomb(), undefined],
  ['a map in a map in a map', `roles: ${'['.repeat(20_000)}`, 'unreadable-file'],
  ['half a merge', 'roles:\n<<<<<<< ours\n  - id: a\n=======\n  - id: b\n>>>>>>> theirs\n', 'yaml-syntax'],
  ['a quotation without end', 'roles:\n  - id: "a\n    name: b\n...\n', 'yaml-syntax'],
];

describe('bad input', () => {
  for (const [what, text, rule] of inputs) {
    it(`${what} does not bring the server down`, async () => {
      const editor = await Editor.start({ files: { ...bakery, 'bad.yaml': text } });
      if (rule !== undefined)
        assert.ok(editor.rulesIn('bad.yaml').includes(rule), editor.rulesIn('bad.yaml').join());
      editor.open('bad.yaml');
      await editor.settle();
      const hover = await editor.at<Hover>('textDocument/hover', 'roles.yaml', 'family: ba');
      assert.match(JSON.stringify(hover), /Bakers/);
      await editor.stop();
    });
  }

  it('a workspace folder that does not exist does not bring the server down', async () => {
    const editor = await Editor.start({ folder: 'file:///there/is/no/such/folder', runtime: { disk } });
    assert.deepEqual(editor.published, []);
    await editor.stop();
  });

  it('a file that only the editor can read, in another encoding, is one finding too', async () => {
    const editor = await Editor.start({ files: bakery, folder: 'memfs:/work' });
    const uri = editor.uri('old.yaml');
    const base64 = Buffer.from('skills:\n  - id: cafe\n    name: Caf\u00e9\n', 'latin1').toString('base64');
    editor.notify(filesPushed, { changed: [{ uri, base64 }], deleted: [] });
    await editor.settle();
    assert.deepEqual(editor.rulesIn('old.yaml'), ['unreadable-file']);
    await editor.stop();
  });

  it('a file that may not be read is one finding, and the rest is checked', async () => {
    const editor = await Editor.start({ files: bakery, runtime: { disk: lockedDisk() } });
    const codes = editor.published.map(({ uri, diagnostics }) => [uri, diagnostics.map(({ code }) => code)]);
    assert.deepEqual(codes, [['file:///work/secret.yaml', ['unreadable-file']]]);
    await editor.stop();
  });
});

/** The bakery with a file that is not for everybody. */
function lockedDisk(): typeof disk {
  const secret = 'file:///work/secret.yaml';
  const texts = new Map(
    Object.entries(bakery).map(([path, text]) => [`file:///work/${path}`, text as string]),
  );
  return {
    ...disk,
    list: () => ({ files: [...texts.keys(), secret], troubles: [] }),
    read: uri =>
      uri === secret
        ? { text: '', trouble: 'no-permission' }
        : { text: texts.get(uri) ?? '', trouble: texts.has(uri) ? undefined : 'missing' },
  };
}

/** Each line means the one above it nine times: a few hundred letters that become a billion. */
function bomb(): string {
  const lines = ['x-a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let depth = 1; depth < 10; depth++)
    lines.push(
      `x-a${depth}: &a${depth} [${Array(9)
        .fill(`*a${depth - 1}`)
        .join(', ')}]`,
    );
  return `${lines.join('\n')}\nroles: *a9\n`;
}
