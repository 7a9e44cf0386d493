import assert from 'node:assert/strict';
import type { Host } from '../../server/cli/host.ts';
import { run } from '../../server/cli/run.ts';
import { type Git, machineGit } from '../../server/cli/versions/git.ts';
import { disk } from '../../server/files/disk.ts';
import { diskExchange } from '../../server/files/disk-exchange.ts';
import { diskOutput } from '../../server/files/disk-output.ts';
import { diskWriter } from '../../server/files/disk-writer.ts';
import type { Files } from '../../server/files/files.ts';
import type { Writer } from '../../server/files/writer.ts';

/** What a run of the command line has printed, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Circumstances {
  readonly cwd: string;
  readonly files?: Files;
  readonly hasColour?: boolean;
  readonly writer?: Writer;
  readonly git?: Git;
  /** What comes over standard input. */
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the command line inside this process, on the disk or on files that a test makes up. */
export function runOn(args: readonly string[], circumstances: Circumstances): Outcome {
  const { host, printed } = hostOn(circumstances);
  const code = run(args, host);
  assert.ok(typeof code === 'number', 'this command takes its time: use `runSlowlyOn`');
  return { code, ...printed };
}

/** The same for commands that take their time. */
export async function runSlowlyOn(args: readonly string[], circumstances: Circumstances): Promise<Outcome> {
  const { host, printed } = hostOn(circumstances);
  return { code: await run(args, host), ...printed };
}

function hostOn({ cwd, files = disk, hasColour = false, writer = diskWriter, ...more }: Circumstances) {
  const printed = { stdout: '', stderr: '' };
  const host: Host = {
    version: '0.0.0-test',
    cwd,
    files,
    writer,
    readInput: () => more.input ?? '',
    environment: more.environment ?? {},
    hasColour,
    stdout: { write: text => (printed.stdout += text) },
    stderr: { write: text => (printed.stderr += text) },
    startServer: () => (printed.stdout += '(the server starts)'),
    exchangeFiles: diskExchange,
    loadImporting: async () => (await import('../../server/core/exchange/importing.ts')).importing,
    loadExporting: async () => (await import('../../server/core/exchange/exporting.ts')).exporting,
    outputFiles: diskOutput,
    loadDocx: async () => (await import('../../server/cli/docx/card-docx.ts')).writeDocx,
    git: more.git ?? machineGit,
  };
  return { host, printed };
}
