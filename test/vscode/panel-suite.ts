import { commands, env, window, workspace } from 'vscode';
import { asked } from './asked.ts';
import { fileOf, open, openAt, placeOf, replace, write } from './documents.ts';
import { contains, eventually, same } from './expect.ts';
import { screen } from './screen.ts';

const roles = 'lighthouse/roles.yaml';
const summary = 'Answers for the light and for the people who keep it.';
const keepers = 'lighthouse/keepers.yaml';

/** What the panel does beside showing the card at the cursor. */
export function describePanel(): void {
  describe('The panel', () => {
    it('opens the career ladder of the job family at the cursor', async () => {
      await openAt(keepers, 'name: |Keepers');
      await commands.executeCommand('rolewright.openLadder');
      await titled('Keepers');
      contains((await main()).join(), 'Principal Keeper');
      await screen.screenshot('ladder');
    });

    it('opens the coverage of the framework', async () => {
      await commands.executeCommand('rolewright.openCoverage');
      await eventually('coverage', main, texts => texts.join().includes('What is asked where'));
      await screen.screenshot('coverage');
    });

    it('opens the comparison of two levels', async () => {
      const levels = ['keeper', 'principal-keeper'].map(level => `level/keepers/${level}`);
      await commands.executeCommand('rolewright.compareRoles', ...levels);
      await eventually('a comparison', main, texts => texts.join().includes('Plans the watches of a month'));
      await screen.screenshot('comparison');
    });

    it('copies the comparison as Markdown, HTML and text', async () => {
      for (const [command, start] of [
        ['rolewright.copyCardAsMarkdown', '# Keeper → Principal Keeper\n'],
        ['rolewright.copyCardAsHtml', '<!doctype html>'],
        ['rolewright.copyCardAsText', 'Keeper → Principal Keeper\n=='],
      ] as const) {
        await commands.executeCommand(command);
        const text = await env.clipboard.readText();
        same(text.slice(0, start.length), start);
        contains(text, 'Plans the watches of a month');
      }
    });

    it('goes from an item of the card to its place in the text', async () => {
      const { document } = await openAt(roles, 'name: |Head of Station');
      await commands.executeCommand('rolewright.openCard');
      await titled('Head of Station');
      await screen.click('webview', '.item .title:has-text("Signalling")');
      await eventually(
        'at the skill',
        () => window.activeTextEditor?.selection.active.line,
        line => line === placeOf(document, '- |skill: signalling').line,
      );
    });

    it('marks the item that the cursor is in', async () => {
      await openAt(roles, 'keep the station| supplied');
      await eventually(
        'marked',
        () => screen.look('webview', '[data-current]'),
        texts => texts.join().includes('station supplied'),
      );
      await openAt(roles, 'skill: |signalling');
      await eventually(
        'marked',
        () => screen.look('webview', '[data-current]'),
        texts => texts.join().includes('Signalling'),
      );
      await screen.screenshot('current');
    });

    it('shows what the rules have found at its item', async () => {
      const { document } = await open(roles);
      await replace(document, 'station supplied', 'station  supplied');
      await eventually(
        'a mark',
        () => screen.look('webview', '.flag + .tip'),
        texts => texts.length > 0,
      );
      await screen.screenshot('finding');
      await commands.executeCommand('undo');
      await eventually(
        'no mark',
        () => screen.look('webview', '.flag'),
        texts => texts.length === 0,
      );
    });

    it('copies the card as Markdown, HTML and text', async () => {
      await openAt(roles, 'name: |Head of Station');
      for (const [command, start] of [
        ['rolewright.copyCardAsMarkdown', '# Head of Station'],
        ['rolewright.copyCardAsHtml', '<!doctype html>'],
        ['rolewright.copyCardAsText', 'Head of Station'],
      ] as const) {
        await commands.executeCommand(command);
        const text = await env.clipboard.readText();
        same(text.slice(0, start.length), start);
        contains(text, 'keep the station supplied');
      }
    });

    it('opens the ladder of the card that is shown, by a button above it', async () => {
      await screen.click('webview', '[data-tool=views]');
      await eventually('offered', asked.choices, rows => rows[0]?.includes('Career ladder') === true);
      await screen.screenshot('views');
      await asked.accept();
      await eventually('the ladder', main, texts => texts.join().includes('Principal Keeper'));
      await screen.click('webview', '[data-tool=back]');
      await titled('Head of Station');
    });

    it('offers to copy by a button above the card', async () => {
      await env.clipboard.writeText('');
      await screen.click('webview', '[data-tool=copy]');
      await eventually('offered', asked.choices, rows => rows.join().includes('Markdown'));
      await asked.accept();
      const copied = () => env.clipboard.readText();
      await eventually('copied', copied, text => text.startsWith('# Head of Station'));
    });

    it('follows a file that becomes one of a framework, without another move of the cursor', async () => {
      await write('beacon/roles.yaml', 'roles:\n  - id: warden\n    name: Beacon Warden\n');
      await openAt('beacon/roles.yaml', 'id: |warden');
      await write('beacon/framework.yaml', 'framework: { id: beacon, name: Beacon }\n');
      await titled('Beacon Warden');
      await openAt(roles, 'name: |Head of Station');
      await titled('Head of Station');
    });

    it("wears the organisation's own style sheet, and each change of it", async () => {
      const settings = workspace.getConfiguration('rolewright', fileOf(roles));
      const shows = () => screen.read('webview', 'main');
      const has = (texts: string[]) => texts.join().includes(summary);
      await write('lighthouse/card.css', '.summary { display: none; }');
      same(has(await shows()), true);
      await settings.update('card.styleSheet', 'card.css');
      await eventually('hidden by the style sheet', shows, texts => !has(texts));
      await write('lighthouse/card.css', '.summary { color: red; }');
      await eventually('shown by its next version', shows, has);
      await write('lighthouse/card.css', '.summary { display: none; }');
      await eventually('hidden again', shows, texts => !has(texts));
      await settings.update('card.styleSheet', undefined);
      await eventually('shown without a style sheet', shows, has);
    });
  });
}

async function titled(title: string): Promise<void> {
  await eventually(
    title,
    () => screen.look('webview', 'h1'),
    titles => titles.some(text => text.includes(title)),
  );
}

function main(): Promise<string[]> {
  return screen.look('webview', 'main');
}
