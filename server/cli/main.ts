#!/usr/bin/env node
import { join } from 'node:path';
import type { Exporting } from '../core/exchange/exporting.ts';
import type { Importing } from '../core/exchange/importing.ts';
import { disk } from '../files/disk.ts';
import { diskExchange } from '../files/disk-exchange.ts';
import { readStandardInput } from '../files/disk-input.ts';
import { diskOutput } from '../files/disk-output.ts';
import { reasonOf } from '../files/disk-reason.ts';
import { diskWriter } from '../files/disk-writer.ts';
import { CannotRun } from './cannot-run.ts';
import type { Host } from './host.ts';
import { run } from './run.ts';
import { machineGit } from './versions/git.ts';
import type { WriteDocx } from './write-docx.ts';

/** `rolewright` on the command line of a machine with Node. */
const host: Host = {
  version: (require('../../package.json') as { readonly version: string }).version,
  cwd: process.cwd(),
  files: disk,
  writer: diskWriter,
  readInput: readStandardInput,
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  hasColour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  startServer,
  exchangeFiles: diskExchange,
  loadImporting: async () =>
    (require(bundle('importing.js', 'part that imports')) as { importing: Importing }).importing,
  loadExporting: async () =>
    (require(bundle('exporting.js', 'part that exports')) as { exporting: Exporting }).exporting,
  outputFiles: diskOutput,
  loadDocx: async () =>
    (require(bundle('docx.js', 'writer of Word documents')) as { writeDocx: WriteDocx }).writeDocx,
  git: machineGit,
};

let isLost = false;
process.stdout.on('error', loseOutput);
/** There is nowhere left to say so. */
process.stderr.on('error', () => {});
try {
  Promise.resolve(run(process.argv.slice(2), host)).then(code => {
    process.exitCode = isLost ? 2 : code;
  }, confess);
} catch (error) {
  confess(error);
}

function confess(error: unknown): void {
  const detail = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`rolewright: This is a mistake in Rolewright itself, please report it.\n${detail}\n`);
  process.exitCode = 2;
}

/** The server is a bundle of its own beside this one, so that no other command has to load it. */
function startServer(): void {
  require(bundle('server-node.js', 'language server'));
}

function bundle(file: string, what: string): string {
  try {
    return require.resolve(join(__dirname, file));
  } catch {
    throw new CannotRun(`The ${what} is not built. Run “npm run build”.`);
  }
}

/** A reader that has seen enough, such as `head`, closes its end; that is no failure. */
function loseOutput(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || isLost) return;
  isLost = true;
  process.stderr.write(`rolewright: The output could not be written: ${reasonOf(error)}.\n`);
  process.exitCode = 2;
}
