import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './connection.ts';
import { commonRuntime } from './runtime.ts';

/** The worker that this runs in. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
connection.onExit(() => self.close());
startServer(connection, {
  ...commonRuntime,
  disk: undefined,
  rulePages: undefined,
});
