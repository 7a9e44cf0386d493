import { commands, type Disposable, type Uri, window } from 'vscode';
import type { ExchangeAnswer } from '../../server/lsp/protocol.ts';
import { exchangeRequest } from '../../server/lsp/protocol.ts';
import type { Ours } from '../ours.ts';
import type { Server } from '../server.ts';
import { type ExportChoices, exportFramework } from './export.ts';
import { type ImportChoices, importFramework } from './import.ts';
import { ReportPage } from './report-page.ts';
import { ShownTexts } from './shown-texts.ts';

/**
 * The commands that bring frameworks in and hand them on. Choices that a command is given are not asked for; both tell
 * the files that were written. Menus give them what was clicked, which in a panel is no file.
 */
export function registerExchange(extensionUri: Uri, server: Server, ours: Ours): readonly Disposable[] {
  const shown = new ShownTexts();
  const report = new ReportPage(extensionUri);
  const tools = { server, ours, shown, report, extensionUri };
  const offering = async (run: (offered: ExchangeAnswer) => Promise<readonly Uri[]>) => {
    try {
      const offered = await server.ask<ExchangeAnswer>(exchangeRequest, {});
      if (offered === undefined) throw new Error('The language server of Rolewright does not answer.');
      return (await run(offered)).map(String);
    } catch (error) {
      void window.showErrorMessage((error as Error).message);
      return [];
    }
  };
  const bringIn = (choices?: Partial<ImportChoices>) =>
    offering(async ({ imports }) => {
      const written = await importFramework(tools, imports, choices);
      if (written.length > 0) await ours.find();
      return written;
    });
  const handOn = (choices?: Partial<ExportChoices>) =>
    offering(offered => exportFramework(tools, offered, choices));
  const isOurs = (clicked: Uri | undefined): clicked is Uri => clicked !== undefined && ours.covers(clicked);
  return [
    shown,
    report,
    commands.registerCommand('rolewright.import', bringIn),
    commands.registerCommand('rolewright.importFiles', (clicked: Uri, selected?: readonly Uri[]) =>
      bringIn({ inputs: selected ?? [clicked] }),
    ),
    commands.registerCommand('rolewright.export', handOn),
    commands.registerCommand('rolewright.exportFramework', (clicked?: Uri) =>
      handOn(isOurs(clicked) ? { framework: ours.rootOf(clicked) ?? clicked } : {}),
    ),
  ];
}
