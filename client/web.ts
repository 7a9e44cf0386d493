import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension.ts';

/** The extension in a browser: the server is a worker, which has no files but those it is sent. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  return start(context, {
    createClient: options =>
      new LanguageClient('rolewright', 'Rolewright', async () => transports(new Worker(script)), options),
    canRead: () => false,
  });
}

/** Messages both ways with a worker, a new one at every start. */
function transports(worker: Worker) {
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
