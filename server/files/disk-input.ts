import { readFileSync } from 'node:fs';

/** Everything that comes over standard input, as text. */
export function readStandardInput(): string {
  return readFileSync(0, 'utf8').replace(/^\uFEFF/, '');
}
