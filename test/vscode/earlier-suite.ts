import { commands, env, extensions, type Uri, window, workspace } from 'vscode';
import { asked } from './asked.ts';
import { fileOf, open, openAt, read, write } from './documents.ts';
import { eventually, same } from './expect.ts';
import { screen } from './screen.ts';

/** What is used here of the interface that VS Code's git extension offers. */
interface Git {
  init(root: Uri): Promise<Repository | null>;
}

interface Repository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: readonly string[]): Promise<void>;
  commit(message: string): Promise<void>;
}

const file = 'lighthouse/roles.yaml';
const git = extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');

/** A card beside what it was in an earlier version; only where VS Code has its git extension. */
export function describeEarlier(): void {
  if (git === undefined) return;
  describe('A card in an earlier version', () => {
    it('is compared with the card as it is now', async () => {
      const repository = await init();
      const text = await read(file);
      for (const duty of ['keep the boats dry', 'keep the boats afloat']) {
        await write(file, text.replace('keep the station supplied', duty));
        await repository.add([fileOf(file).fsPath]);
        await repository.commit(`Let the head ${duty}`);
      }
      const { document } = await open(file);
      await eventually('read again', () => document.getText().includes('afloat'));
      await openAt(file, 'name: |Head of Station');
      const opened = commands.executeCommand('rolewright.compareEarlier');
      await asked.choose('keep the boats dry');
      await opened;
      await compared();
      await screen.screenshot('earlier');
    });

    it('leads to the text as it was, and to the text as it is', async () => {
      for (const [side, scheme] of [
        ['.verdict + .side', 'git'],
        ['.side + .side', 'file'],
      ] as const) {
        await screen.click('webview', `${side} > .title:has(:is(del, ins))`);
        const editor = await eventually(
          `the text in ${scheme}`,
          () => window.activeTextEditor,
          active => active?.document.uri.scheme === scheme,
        );
        const line = editor!.document.lineAt(editor!.selection.active.line).text;
        same(line.includes(scheme === 'git' ? 'boats dry' : 'boats afloat'), true);
      }
    });

    it('is copied beside the card as it is now', async () => {
      await commands.executeCommand('rolewright.copyCardAsHtml');
      const copied = await env.clipboard.readText();
      same(copied.includes('Let the head keep the boats dry'), true);
      same(copied.includes('<ins>afloat</ins>'), true);
    });

    it('is there again when the reader comes back to it', async () => {
      await commands.executeCommand('rolewright.openCoverage');
      await eventually('coverage', main, texts => texts.join().includes('What is asked where'));
      await screen.click('webview', '[data-tool=back]');
      await compared();
    });

    it('makes way for the card alone where git does not have it any more, and says so', async () => {
      await commands.executeCommand('rolewright.openCoverage');
      await eventually('coverage', main, texts => texts.join().includes('What is asked where'));
      await workspace.fs.delete(fileOf('.git'), { recursive: true });
      await screen.click('webview', '[data-tool=back]');
      await eventually(
        'the card',
        () => screen.look('webview', 'h1'),
        titles => titles.some(title => title.trim() === 'Head of Station One'),
      );
      await asked.notification('cannot be read from git any more');
    });
  });
}

/** A repository of the workspace, for which the suite switches git on. */
async function init(): Promise<Repository> {
  await workspace.getConfiguration('git').update('enabled', true);
  const api = await git!.activate();
  const repository = await eventually('a repository', () => {
    try {
      return api.getAPI(1).init(fileOf('.'));
    } catch {
      return null;
    }
  });
  await repository!.setConfig('user.name', 'Keeper');
  await repository!.setConfig('user.email', 'keeper@lighthouse.test');
  return repository!;
}

function compared(): Promise<string[]> {
  return eventually(
    'a comparison',
    () => screen.look('webview', 'del, ins'),
    texts => texts.includes('dry') && texts.includes('afloat'),
  );
}

function main(): Promise<string[]> {
  return screen.look('webview', 'main');
}
