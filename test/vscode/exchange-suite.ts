import { commands, env, FileType, type Hover, languages, Position, window, workspace } from 'vscode';
import { asked } from './asked.ts';
import { fileOf, open, read, write } from './documents.ts';
import { contains, eventually, same } from './expect.ts';
import { screen } from './screen.ts';

/** Importing and exporting, with everything that is shown on the way. */
export function describeExchange(): void {
  describe('Importing and exporting', () => {
    it('imports a page and a table after showing what it would write, and updates them in place', async () => {
      const folder = fileOf('moorings');
      const choices = { format: 'ft-page', inputs: [fileOf('page.txt')], folder, write: true };
      await write('page.txt', page);
      const written = await commands.executeCommand<string[]>('rolewright.import', choices);
      same(written.map(nameOf).sort(), ['framework.yaml', 'moorings.yaml']);
      contains(await read('moorings/moorings.yaml'), 'Ties a knot');
      await eventually('a report', headings, texts => texts.includes('Read'));
      await screen.screenshot('import-report');
      await follow('page.txt, line 7', 'page.txt', 7);
      await follow('moorings.yaml', 'moorings/moorings.yaml', 1);

      await write('page.txt', page.replace('Ties a knot', 'Ties a firm knot'));
      await write('moorings/moorings.yaml', `# Ours.\n${await read('moorings/moorings.yaml')}`);
      const inEditor = () => window.activeTextEditor?.document.getText() ?? '';
      await eventually('read again', inEditor, text => text.startsWith('# Ours.'));
      const update = () => commands.executeCommand<string[]>('rolewright.import', choices);
      same((await update()).map(nameOf), ['moorings.yaml']);
      const { document } = await open('moorings/moorings.yaml');
      contains(document.getText(), 'Ties a firm knot');
      await commands.executeCommand('undo');
      await eventually(
        'undone',
        () => document.getText().startsWith('# Ours.') && !document.getText().includes('firm'),
      );
      same((await update()).map(nameOf), ['moorings.yaml']);
      const updated = await read('moorings/moorings.yaml');
      contains(updated, '# Ours.');
      contains(updated, 'Ties a firm knot');

      await write('skills.csv', 'Key,Skill\nknots,Knots\n');
      await write('skills-map.yaml', map);
      await write('harbour/skills.yaml', 'skills: []\n');
      const table = { format: 'table', inputs: [fileOf('skills.csv')], map: fileOf('skills-map.yaml') };
      const onto = { ...table, folder: fileOf('harbour'), write: true };
      same(await commands.executeCommand('rolewright.import', onto), []);
      same(await read('harbour/skills.yaml'), 'skills: []\n');
      same(languages.getDiagnostics(fileOf('moorings/.rolewright/import/moorings.yaml')), []);
      await eventually('what is in the way', headings, texts => texts.includes('In the way'));
      await screen.screenshot('import-in-the-way');
    });

    it('takes the cells of a page that is pasted, and leads to its lines', async () => {
      await screen.copyPage(
        pastedPage,
        'Harbour Pilot Training Components Tide Tables For All Reading them.',
      );
      const written = commands.executeCommand<string[]>('rolewright.import', {
        format: 'rolemodelplus-page',
        folder: fileOf('pilots'),
        write: true,
      });
      await asked.choose('Paste the page here');
      await eventually(
        'a box',
        () => screen.look('webview', 'label'),
        texts => texts.length > 0,
      );
      await screen.screenshot('import-paste');
      await screen.click('webview', 'textarea');
      await screen.type('x');
      await eventually(
        'no typing',
        () => screen.look('webview', '[role=status]'),
        texts => texts.join().includes('Nothing can be typed here.'),
      );
      await screen.press('Control+V');
      same((await written).map(nameOf), ['framework.yaml', 'harbour-pilot.yaml']);
      contains(
        await read('pilots/roles/harbour-pilot.yaml'),
        'title: Tide Tables For All\n        details: Reading them.',
      );
      await eventually('its report', headings, texts => texts.includes('Read'));
      await screen.screenshot('import-pasted');
      const [line] = (await screen.look('webview', '[data-place]')).filter(text => /^pasted/.test(text));
      await follow(line ?? '', 'pasted.html', Number(line?.split(' ').at(-1)));
    });

    it('takes back an import that is undone, all files of it', async () => {
      await open('pilots/roles/harbour-pilot.yaml');
      await commands.executeCommand('undo');
      await eventually('gone', async () => (await namesIn('pilots')).length === 0);
    });

    it('says in one sentence why it cannot import, and writes nothing', async () => {
      const csv = { format: 'table', inputs: [fileOf('skills.csv')], map: fileOf('skills-map.yaml') };
      const onto = (folder: string) => ({ ...csv, folder: fileOf(folder), write: true });
      const cases: readonly (readonly [choices: object, sentence: string])[] = [
        [
          { ...onto('new'), inputs: [fileOf('nowhere.csv')] },
          '“nowhere.csv” is not there or cannot be read.',
        ],
        [
          { ...onto('new'), inputs: [fileOf('moorings')] },
          '“moorings” holds no file whose name ends in .csv',
        ],
        [{ ...onto('new'), map: fileOf('no-map.yaml') }, '“no-map.yaml” is not there or cannot be read.'],
        [{ ...onto('new'), map: fileOf('page.txt') }, 'The mapping, line 1:'],
        [onto('page.txt'), '“page.txt” is no folder that can be read.'],
        [onto('page.txt/new'), '“page.txt/new” is no folder to write to. Nothing was written.'],
      ];
      for (const [choices, sentence] of cases) {
        await commands.executeCommand('notifications.clearAll');
        same(await commands.executeCommand('rolewright.import', choices), []);
        await asked.notification(sentence);
      }
      same(await namesIn('new'), []);
      await env.clipboard.writeText(' ');
      const clipboard = commands.executeCommand('rolewright.import', { format: 'ft-page' });
      await asked.choose('What you have copied');
      same(await clipboard, []);
      await asked.notification('The clipboard holds no text.');

      await commands.executeCommand('notifications.clearAll');
      const { write: _, ...asking } = onto('harbour');
      const elsewhere = commands.executeCommand<string[]>('rolewright.import', asking);
      await asked.notification('Nothing was written to “harbour”. One file there says something else');
      await asked.press('Choose Another Folder');
      await asked.choose('A new folder in');
      await eventually('its name', asked.prompt, texts => texts.join().includes('The name of the folder'));
      await asked.leave();
      same(await elsewhere, []);
      same(await namesIn('harbour'), ['skills.yaml']);
      await commands.executeCommand('notifications.hideList');
    });

    it('asks for what an import needs, and proposes the mapping of a table', async () => {
      await write('matrix.csv', 'Skill;Group;Level 1;Level 2\nKnots;Ropes;Ties one;Ties any\n');
      const written = commands.executeCommand<string[]>('rolewright.import', {
        inputs: [fileOf('matrix.csv')],
        folder: fileOf('ropes'),
      });
      await asked.choose('Excel, CSV or JSON table');
      await asked.choose('Make one from the columns');
      await acceptName();
      await asked.choose('skills');
      await eventually('the columns', asked.choices, rows => rows.join().includes('levels.*'));
      await screen.screenshot('import-mapping');
      await asked.choose('Use this mapping');
      await asked.choose('Use it this once');
      await eventually('a question', asked.choices, rows => rows.join().includes('Write 2 files'));
      await screen.screenshot('import-question');
      await asked.choose('Write 2 files');
      same((await written).map(nameOf), ['framework.yaml', 'skills.yaml']);
      contains(await read('ropes/skills.yaml'), 'level-2: Ties any');
      await eventually('read as a framework', () =>
        commands
          .executeCommand<Hover[]>(
            'vscode.executeHoverProvider',
            fileOf('ropes/framework.yaml'),
            new Position(1, 4),
          )
          .then(found => found.length > 0),
      );
    });

    it('imports a file that was clicked, in one of the formats that such files have', async () => {
      const clicked = fileOf('page.txt');
      const written = commands.executeCommand<string[]>('rolewright.importFiles', clicked, [clicked]);
      await eventually('the formats', asked.choices, rows => rows.join().includes('BCS RoleModelplus'));
      await screen.screenshot('import-formats');
      same(
        (await asked.choices()).filter(row => /Excel|CASE|Monzo/.test(row)),
        [],
      );
      await asked.choose('Financial Times');
      await asked.choose('A new folder in');
      await eventually('its name', asked.prompt, texts => texts.join().includes('The name of the folder'));
      await asked.leave();
      same(await written, []);
    });

    it('asks which of the lists of a file a table is in', async () => {
      await write(
        'crew.json',
        '{"crew":[{"name":"Ada"}],"data":{"items":[{"skill":"Knots"},{"skill":"Nets"}]}}',
      );
      const inputs = [fileOf('crew.json')];
      const written = commands.executeCommand('rolewright.import', { format: 'table', inputs });
      await asked.choose('Make one from the columns');
      await acceptName();
      await eventually('both', asked.choices, rows => /^data\.items2 rows.*,crew1 row/.test(rows.join()));
      await asked.choose('crew');
      await asked.choose('roles');
      await eventually('its columns', asked.choices, rows => rows.join().includes('For example: Ada'));
      await asked.leave();
      same(await written, []);
    });

    it('exports a framework', async () => {
      const file = fileOf('lighthouse.csv');
      const choices = { format: 'csv', table: 'requirements', framework: fileOf('lighthouse'), file };
      same(await commands.executeCommand('rolewright.export', choices), [String(file)]);
      contains(await read('lighthouse.csv'), 'Head of Station');
    });

    it('exports the framework of a file that was clicked', async () => {
      const clicked = fileOf('lighthouse/framework.yaml');
      const written = commands.executeCommand('rolewright.exportFramework', clicked);
      await eventually('the formats', asked.choices, rows => rows.join().includes('Excel workbook'));
      await screen.screenshot('export-formats');
      await asked.leave();
      same(await written, []);
    });
  });
}

/** Takes the name of the framework that is proposed. */
async function acceptName(): Promise<void> {
  await eventually('a name', asked.prompt, texts => texts.join().includes('What is the framework called?'));
  await asked.accept();
}

/** The names of the files in a folder and below it; none where it is not there. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await workspace.fs.readDirectory(fileOf(folder)).then(undefined, () => []);
  const names = entries.map(([name, type]) =>
    type === FileType.Directory ? namesIn(`${folder}/${name}`) : [name],
  );
  return (await Promise.all(names)).flat().sort();
}

/** Follows a link of the report, and stands in its file at its line. */
async function follow(link: string, file: string, line: number): Promise<void> {
  await screen.click('webview', `[data-place]:text-is("${link}")`);
  await eventually(
    `at ${link}`,
    () => {
      const editor = window.activeTextEditor;
      return [
        editor?.document.uri.path.replace(/^\/mount\//, ''),
        editor && editor.selection.active.line + 1,
      ];
    },
    ([path, at]) => String(path).endsWith(file) && at === line,
  );
}

function headings(): Promise<string[]> {
  return screen.look('webview', 'h2');
}

const page = `Third Hand

The competencies for Third Hand in Moorings are below.

Ropes

Ties knots

Examples:

  • Ties a knot

Proficiency: Expert
`;

/** Cells whose ends nobody could tell from the words alone. */
const pastedPage = `<html><body><!--StartFragment--><h1 style="color: red">Harbour Pilot</h1><h2>Summary</h2>
<p onclick="alert()">Brings vessels in.</p><h2>Training Components</h2><table class="wide"><tr><th>Title</th><th>Details</th></tr><tr><td>Tide Tables For All</td><td><p>Reading them.</p></td></tr><tr><td>Towing</td><td></td></tr></table><!--EndFragment--></body></html>`;

const map = `framework: { id: harbour, name: Harbour skills }
files:
  - file: skills.yaml
    to: skills
    fields: { id: Key, name: Skill }
`;

function nameOf(uri: string): string {
  return uri.split('/').at(-1) ?? '';
}
