import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from '../files/disk.ts';
import { startServer } from './connection.ts';
import { commonRuntime } from './runtime.ts';

/** The pages of the rules, beside the folder that the bundle lies in. */
const rulePages = new URL('../docs/rules/', pathToFileURL(__filename));

startServer(createConnection(ProposedFeatures.all), {
  ...commonRuntime,
  disk,
  rulePage: rule => new URL(`${rule}.md`, rulePages).href,
});
