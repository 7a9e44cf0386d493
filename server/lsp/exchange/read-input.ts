import { importInput, mostInputBytes, type ReadInput } from '../../files/import-input.ts';
import { bytesOf } from '../base64.ts';
import type { InputBytes } from '../protocol.ts';

/**
 * A file of the input as a text, or as bytes where it is a workbook and names of the format may end so; or one sentence
 * that says why it cannot be read.
 */
export function readInput(
  { name, base64 }: InputBytes,
  endings: readonly string[],
): ReadInput | { readonly trouble: string } {
  if (base64.length * 0.75 > mostInputBytes + 2)
    return { trouble: `“${name}” is larger than ${mostInputBytes / 1e6} MB; so much is not read.` };
  const input = importInput(name, bytesOf(base64), endings);
  return 'trouble' in input ? { trouble: `“${name}” ${input.trouble}` } : input;
}
