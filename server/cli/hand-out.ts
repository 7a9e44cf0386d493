import { resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Host } from './host.ts';

/** Prints what was made, or writes it into a file in the place of what is there. Throws `CannotRun` where that fails. */
export function handOut(content: string | Uint8Array, out: string | undefined, host: Host): number {
  if (out === undefined) {
    host.stdout.write(content as string);
    return 0;
  }
  const trouble = host.outputFiles.writeFile(resolve(host.cwd, out), content, out);
  if (trouble !== undefined) throw new CannotRun(trouble);
  host.stderr.write(`“${out}” is written.\n`);
  return 0;
}
