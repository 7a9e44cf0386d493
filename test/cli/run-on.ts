import { run } from '../../server/cli/run.ts';
import { disk } from '../../server/files/disk.ts';
import type { Files } from '../../server/files/files.ts';

/** What a run of the command line has printed, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line inside this process, on the disk or on files that a test makes up. */
export function runOn(
  args: readonly string[],
  { cwd, files = disk, hasColour = false }: { cwd: string; files?: Files; hasColour?: boolean },
): Outcome {
  const printed = { stdout: '', stderr: '' };
  const code = run(args, {
    version: '0.0.0-test',
    cwd,
    files,
    hasColour,
    stdout: { write: text => (printed.stdout += text) },
    stderr: { write: text => (printed.stderr += text) },
    startServer: () => (printed.stdout += '(the server starts)'),
  });
  return { code, ...printed };
}
