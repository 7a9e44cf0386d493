import { commands, type Disposable, env, type QuickPickItem, window } from 'vscode';
import {
  type CardFormat,
  type CardParams,
  type CardTextAnswer,
  cardTextRequest,
} from '../../server/lsp/protocol.ts';
import type { Ours } from '../ours.ts';
import type { Server } from '../server.ts';
import type { CardPanel } from './preview.ts';

/** The commands that put what the panel shows into the clipboard; without a panel, the card at the cursor. */
export function registerCopies(server: Server, panel: CardPanel, ours: Ours): readonly Disposable[] {
  const copy = async (format: CardFormat) => {
    const params = (await panel.asked()) ?? atCursor(ours);
    const answer = params && (await server.ask<CardTextAnswer>(cardTextRequest, { ...params, format }));
    if (answer === undefined) {
      await window.showInformationMessage('Put the cursor into a role of a competency framework first.');
    } else {
      await env.clipboard.writeText(answer.text);
      window.setStatusBarMessage(`$(check) Copied “${answer.title}” as ${names[format]}`, 4000);
    }
  };
  return [
    commands.registerCommand('rolewright.copyCardAsMarkdown', () => copy('markdown')),
    commands.registerCommand('rolewright.copyCardAsHtml', () => copy('html')),
    commands.registerCommand('rolewright.copyCardAsText', () => copy('text')),
    commands.registerCommand('rolewright.copyCard', async () => {
      const format = await pickFormat();
      if (format !== undefined) await copy(format);
    }),
  ];
}

const names: Readonly<Record<CardFormat, string>> = { markdown: 'Markdown', html: 'HTML', text: 'text' };

async function pickFormat(): Promise<CardFormat | undefined> {
  const items: (QuickPickItem & { readonly format: CardFormat })[] = [
    { label: 'Markdown', description: 'for a wiki, a ticket or a pull request', format: 'markdown' },
    { label: 'HTML', description: 'a page that needs no other file', format: 'html' },
    { label: 'Text', description: 'for a letter', format: 'text' },
  ];
  return (await window.showQuickPick(items, { placeHolder: 'Copy as …' }))?.format;
}

function atCursor(ours: Ours): CardParams | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined || !ours.includes(editor.document)) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), at: { line, character } };
}
