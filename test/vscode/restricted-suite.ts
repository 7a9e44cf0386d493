import { commands, languages, workspace } from 'vscode';
import { fileOf, open, openAt, replace, write } from './documents.ts';
import { eventually, same } from './expect.ts';
import { screen } from './screen.ts';

const roles = 'lighthouse/roles.yaml';

/** What works in a folder that nobody trusts: everything but the organisation's own style sheet. */
export function describeRestricted(): void {
  describe('Rolewright in a folder that is not trusted', () => {
    it('is in restricted mode', async () => {
      same(workspace.isTrusted, false);
      await eventually(
        'said by VS Code',
        () => screen.look('workbench', '.statusbar-item'),
        texts => texts.join().includes('Restricted Mode'),
      );
    });

    it('reports mistakes', async () => {
      await eventually(
        'reported',
        () => languages.getDiagnostics(fileOf('lighthouse/faults.yaml')).length,
        count => count === 3,
      );
    });

    it('shows the role card', async () => {
      await openAt(roles, 'name: Head| of Station');
      await commands.executeCommand('rolewright.openCard');
      await eventually('a card', card, texts => texts.join().includes('Answers for the light'));
    });

    it('does not read the style sheet that the folder names, before it is trusted', async () => {
      await write('lighthouse/card.css', '.summary { display: none; }');
      const settings = workspace.getConfiguration('rolewright', fileOf(roles));
      await settings.update('card.styleSheet', 'card.css');
      const { document } = await open(roles);
      await replace(document, 'station supplied', 'station stocked');
      const updated = await eventually('updated', card, texts => texts.join().includes('station stocked'));
      same(updated.join().includes('Answers for the light'), true);
      await screen.screenshot('restricted');
      await commands.executeCommand('workbench.trust.manage');
      const trust = '.workspace-trust-editor .monaco-button';
      await eventually(
        'asked for trust',
        () => screen.look('workbench', trust),
        texts => texts.includes('Trust'),
      );
      await screen.click('workbench', `${trust}:text-is("Trust")`);
      await eventually('trusted', () => workspace.isTrusted);
      await open(roles);
      await eventually('styled', card, texts => !texts.join().includes('Answers for the light'));
    });
  });
}

/** The card as it is drawn. */
function card(): Promise<string[]> {
  return screen.read('webview', 'main');
}
