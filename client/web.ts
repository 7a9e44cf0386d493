import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { ClientOptions } from '../server/lsp/protocol.ts';
import { start } from './extension.ts';

/** The extension in a browser: the server is a worker, which has no files but those it is sent. */
export function activate(context: ExtensionContext): Promise<void> {
  const scripts = `${Uri.joinPath(context.extensionUri, 'dist').toString(true)}/`;
  const worker = async () => transports(new Worker(`${scripts}server-web.js`));
  return start(context, {
    createClient(options) {
      const initializationOptions: ClientOptions = { ...options.initializationOptions, scripts };
      return new LanguageClient('rolewright', 'Rolewright', worker, { ...options, initializationOptions });
    },
    canRead: () => false,
  });
}

/** Messages both ways with a worker, a new one at every start. */
function transports(worker: Worker) {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
