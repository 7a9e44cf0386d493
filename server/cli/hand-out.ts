import { resolve } from 'node:path';
import { CannotRun } from './cannot-run.ts';
import type { Host } from './host.ts';

/**
 * Prints what was made, or writes it into a file in the place of what is there, and tells what is to be known of it.
 * Throws `CannotRun` where that fails.
 */
export function handOut(
  content: string | Uint8Array,
  out: string | undefined,
  host: Host,
  told = '',
): number {
  const trouble =
    out === undefined ? undefined : host.outputFiles.writeFile(resolve(host.cwd, out), content, out);
  if (trouble !== undefined) throw new CannotRun(trouble);
  if (out === undefined) host.stdout.write(content as string);
  host.stderr.write(out === undefined ? told : `${told}“${out}” is written.\n`);
  return 0;
}
