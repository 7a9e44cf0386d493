import { commands, type ExtensionContext, type TextEditor, type Uri, window } from 'vscode';
import { registerExchange } from './exchange/exchange.ts';
import { Offer } from './offer.ts';
import { Ours } from './ours.ts';
import { registerCopies } from './panel/copy.ts';
import { announceGit } from './panel/git.ts';
import { CardPanel } from './panel/preview.ts';
import { registerViews } from './panel/views.ts';
import { pushFiles } from './push-files.ts';
import { showRulePages } from './rule-pages.ts';
import { type CreateClient, Server } from './server.ts';
import { suggestKeys } from './suggest-keys.ts';

/** What the extension host of the desktop and that of the web do differently. */
export interface Host {
  readonly createClient: CreateClient;
  /** Whether the server reads this file itself. */
  readonly canRead: (uri: Uri) => boolean;
}

/** Wires the extension. Without a framework in the workspace one search for manifests is all that happens. */
export async function start(context: ExtensionContext, host: Host): Promise<void> {
  const log = window.createOutputChannel('Rolewright', { log: true });
  const ours = new Ours(context);
  await ours.find();
  const server = new Server(host.createClient, log, ours);
  const panel = new CardPanel(context, server, ours);
  const offer = new Offer(context, ours);
  const startWhereNeeded = () => {
    void commands.executeCommand('setContext', 'rolewright.isOurs', isOurs(ours));
    void commands.executeCommand('setContext', 'rolewright.hasFramework', ours.some);
    if (ours.some) void server.start();
  };
  const considerOffer = async (editor: TextEditor | undefined) => {
    if (editor !== undefined) await ours.lookAround(editor.document);
    if (await offer.consider(editor?.document)) await panel.open({ orFirst: true });
  };
  context.subscriptions.push(
    log,
    ours,
    server,
    panel,
    pushFiles(server, ours, host.canRead),
    suggestKeys(ours),
    showRulePages(context),
    ours.onDidChange(startWhereNeeded),
    window.onDidChangeActiveTextEditor(startWhereNeeded),
    window.onDidChangeActiveTextEditor(considerOffer),
    commands.registerCommand('rolewright.openCard', () => panel.open()),
    ...registerViews(server, panel, ours),
    ...registerExchange(context.extensionUri, server, ours),
    ...registerCopies(server, panel, ours),
    commands.registerCommand('rolewright.restartServer', () => server.restart()),
    commands.registerCommand('rolewright.showOutput', () => log.show()),
    commands.registerCommand('rolewright.useForFile', async () => {
      const document = window.activeTextEditor?.document;
      if (document !== undefined && !ours.includes(document)) await ours.choose(document.uri);
    }),
  );
  announceGit();
  startWhereNeeded();
  void considerOffer(window.activeTextEditor);
}

function isOurs(ours: Ours): boolean {
  const document = window.activeTextEditor?.document;
  return document !== undefined && ours.includes(document);
}
