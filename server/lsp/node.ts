import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Exporting } from '../core/exchange/exporting.ts';
import type { Importing } from '../core/exchange/importing.ts';
import { disk } from '../files/disk.ts';
import { startServer } from './connection.ts';
import { commonRuntime } from './runtime.ts';

startServer(createConnection(ProposedFeatures.all), {
  ...commonRuntime,
  disk,
  rulePages: new URL('../docs/rules/', pathToFileURL(__filename)).href,
  loadImporting: () => (require(join(__dirname, 'importing.js')) as { importing: Importing }).importing,
  loadExporting: () => (require(join(__dirname, 'exporting.js')) as { exporting: Exporting }).exporting,
});
