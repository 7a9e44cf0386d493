import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from '../files/disk.ts';
import { startServer } from './connection.ts';
import { commonRuntime } from './runtime.ts';

startServer(createConnection(ProposedFeatures.all), {
  ...commonRuntime,
  disk,
  rulePages: new URL('../docs/rules/', pathToFileURL(__filename)).href,
});
