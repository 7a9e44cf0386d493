import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension.ts';

/** The extension on a computer: the server is a process of VS Code's own runtime and reads the disk itself. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server-node.js').fsPath;
  return start(context, {
    createClient: options =>
      new LanguageClient('rolewright', 'Rolewright', { module, transport: TransportKind.ipc }, options),
    canRead: uri => uri.scheme === 'file',
  });
}
