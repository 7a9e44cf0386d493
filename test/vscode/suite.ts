import {
  type CompletionList,
  commands,
  extensions,
  type Hover,
  type Location,
  type LocationLink,
  languages,
  type MarkdownString,
  window,
} from 'vscode';
import { asked } from './asked.ts';
import { fileOf, open, openAt, placeOf, replace } from './documents.ts';
import { contains, eventually, same } from './expect.ts';
import { screen } from './screen.ts';

/** The main job inside a real VS Code: the same cases in every host. */
export function describeRolewright(): void {
  describe('Rolewright in VS Code', () => {
    const extension = extensions.getExtension('rolewright.rolewright')!;

    it('starts by itself in a workspace with a framework', async () => {
      await eventually('active', () => extension.isActive);
    });

    it('reports mistakes of files that nobody has opened', async () => {
      same(await findingsOf('lighthouse/faults.yaml'), [
        'unknown-property',
        'unresolved-reference',
        'unresolved-reference',
      ]);
      same(await findingsOf('lighthouse/keepers.yaml', 0), []);
    });

    it('opens a view of the framework while no file is open', async () => {
      same(window.visibleTextEditors.length, 0);
      await commands.executeCommand('rolewright.openCoverage');
      await eventually(
        'coverage',
        () => screen.look('webview', 'main'),
        texts => texts.join().includes('What is asked where'),
      );
      await commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('draws them where they stand, and lists them in the Problems view', async () => {
      await open('lighthouse/faults.yaml');
      await eventually('drawn', () => screen.look('workbench', '.squiggly-error, .squiggly-warning'), some);
      await commands.executeCommand('workbench.actions.view.problems');
      const rows = await eventually(
        'listed',
        () => screen.look('workbench', '.markers-panel .monaco-list-row'),
        some,
      );
      contains(rows.join('\n'), 'sumary');
      await screen.screenshot('problems');
      await commands.executeCommand('workbench.action.closePanel');
    });

    it('takes a mistake back when it is mended, and reports it again', async () => {
      const { document } = await open('lighthouse/faults.yaml');
      await replace(document, 'kepeer', 'keeper');
      await eventually(
        'gone',
        () => findings('lighthouse/faults.yaml'),
        codes => codes.length === 2,
      );
      await commands.executeCommand('undo');
      await eventually(
        'back',
        () => findings('lighthouse/faults.yaml'),
        codes => codes.length === 3,
      );
    });

    it('completes a reference with the things it may name', async () => {
      const { document } = await open('lighthouse/roles.yaml');
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        placeOf(document, 'level: |principal'),
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      same(labels.filter(label => /keeper/.test(label)).sort(), ['keeper', 'principal-keeper']);
    });

    it('tells on hover what a reference names', async () => {
      const { document } = await open('lighthouse/roles.yaml');
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        placeOf(document, 'skill: sig|nalling'),
      );
      contains(hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n'), 'Signalling');
    });

    it('goes from a reference to the definition, in another file too', async () => {
      const { document } = await open('lighthouse/roles.yaml');
      const [target] = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        placeOf(document, 'level: principal|-keeper'),
      );
      same(
        target && String('targetUri' in target ? target.targetUri : target.uri),
        String(fileOf('lighthouse/keepers.yaml')),
      );
    });

    it('shows the role card beside the text, and updates it with every keystroke', async () => {
      const { document } = await openAt('lighthouse/roles.yaml', 'name: Head| of Station');
      await commands.executeCommand(commandTitled('Open role card to the side'));
      await eventually('a card', cardTitles, titles => titles.includes('Head of Station'));
      await screen.screenshot('card');

      await openAt('lighthouse/roles.yaml', 'name: Head of Station|');
      await screen.type(' One');
      await eventually('retitled', cardTitles, titles => titles.includes('Head of Station One'));
      contains(document.getText(), 'name: Head of Station One');
    });

    it('offers itself for a file that looks like a framework, and takes it in by one click', async () => {
      await openAt('operations.yml', 'summary: Plans| a season');
      same(findings('operations.yml'), []);
      await asked.notification('This looks like a competency framework.');
      await screen.screenshot('offer');
      await asked.press('For This File Only');
      same(await findingsOf('operations.yml', 2), ['duplicate-competency', 'placeholder-text']);
      await eventually('its card', cardTitles, titles => titles.includes('Dredge Master'));
    });

    it('keeps the last good card while the text is broken', async () => {
      const { document } = await openAt('lighthouse/roles.yaml', 'name: Head of Station One|');
      await replace(document, 'responsibilities:', 'responsibilities: [');
      await eventually(
        'a note',
        () => screen.look('webview', 'body'),
        texts => texts.join().includes('the last card that could be read'),
      );
      same((await cardTitles()).includes('Head of Station One'), true);
      await commands.executeCommand('undo');
    });
  });

  async function findingsOf(file: string, atLeast = 1): Promise<string[]> {
    return eventually(
      `reported in ${file}`,
      () => findings(file),
      codes => codes.length >= atLeast,
    );
  }

  function findings(file: string): string[] {
    return languages
      .getDiagnostics(fileOf(file))
      .map(({ code }) => String(typeof code === 'object' ? code.value : code))
      .sort();
  }

  async function cardTitles(): Promise<string[]> {
    return (await screen.look('webview', 'h1')).map(title => title.trim());
  }

  function commandTitled(title: string): string {
    const { commands: offered } = extensions.getExtension('rolewright.rolewright')!.packageJSON.contributes;
    return offered.find((command: { title: string }) => command.title === title).command;
  }
}

function some(texts: string[]): boolean {
  return texts.length > 0;
}

function textOf(content: string | MarkdownString | { value: string }): string {
  return typeof content === 'string' ? content : content.value;
}
