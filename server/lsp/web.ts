import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import type { Exporting } from '../core/exchange/exporting.ts';
import type { Importing } from '../core/exchange/importing.ts';
import { startServer } from './connection.ts';
import { commonRuntime } from './runtime.ts';

/** The worker that this runs in. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & {
  close(): void;
  importScripts(script: string): void;
  /** What the scripts leave behind that are loaded when they are needed. */
  rolewrightImporting?: { readonly importing: Importing };
  rolewrightExporting?: { readonly exporting: Exporting };
};

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
connection.onExit(() => self.close());
startServer(connection, {
  ...commonRuntime,
  disk: undefined,
  rulePages: undefined,
  loadImporting(scripts) {
    if (self.rolewrightImporting === undefined) load(scripts, 'importing-web.js');
    return self.rolewrightImporting!.importing;
  },
  loadExporting(scripts) {
    if (self.rolewrightExporting === undefined) load(scripts, 'exporting-web.js');
    return self.rolewrightExporting!.exporting;
  },
});

/** A worker does not know where its own script lies; only the client does. */
function load(scripts: string | undefined, name: string): void {
  if (scripts === undefined) throw new Error('The client has not said where its scripts lie.');
  self.importScripts(`${scripts}${name}`);
}
