#!/usr/bin/env node
import { join } from 'node:path';
import { disk } from '../files/disk.ts';
import { CannotRun } from './cannot-run.ts';
import type { Host } from './host.ts';
import { run } from './run.ts';

/** `rolewright` on the command line of a machine with Node. */
const host: Host = {
  version: (require('../../package.json') as { readonly version: string }).version,
  cwd: process.cwd(),
  files: disk,
  stdout: process.stdout,
  stderr: process.stderr,
  hasColour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
  startServer,
};

process.stdout.on('error', endQuietly);
process.stderr.on('error', endQuietly);
try {
  process.exitCode = run(process.argv.slice(2), host);
} catch (error) {
  const detail = error instanceof Error ? error.stack : String(error);
  process.stderr.write(`rolewright: This is a mistake in Rolewright itself, please report it.\n${detail}\n`);
  process.exitCode = 2;
}

/** The server is a bundle of its own beside this one, so that no other command has to load it. */
function startServer(): void {
  require(serverBundle());
}

function serverBundle(): string {
  try {
    return require.resolve(join(__dirname, 'server-node.js'));
  } catch {
    throw new CannotRun('The language server is not built. Run “npm run build”.');
  }
}

/** A reader that has seen enough, such as `head`, closes its end; that is no failure. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
