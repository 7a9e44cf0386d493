import type { ImportInput } from '../core/exchange/import-input.ts';
import { decodeText } from '../files/decode-text.ts';
import { bytesOf } from './base64.ts';
import type { InputBytes } from './protocol.ts';

/** A file of the input, as a reader takes it. */
export interface ReadInput extends ImportInput {
  /** How the text was read, where it is not UTF-8. */
  readonly encoding?: string;
}

/** A file of the input as a text, or as bytes where it is none; or one sentence that says why it cannot be read. */
export function readInput({ name, base64 }: InputBytes): ReadInput | { readonly trouble: string } {
  if (base64.length * 0.75 > mostBytes + 2)
    return { trouble: `“${name}” is larger than ${mostBytes / 1e6} MB; so much is not read.` };
  const bytes = bytesOf(base64);
  if (isZip(bytes)) return { name, text: '', bytes };
  const { text, encoding, isBinary } = decodeText(bytes);
  if (isBinary) return { trouble: `“${name}” is not a text: zero characters stand in it.` };
  return encoding === 'utf-8' ? { name, text } : { name, text, encoding: encodingNames[encoding] };
}

/** The most bytes of one file that are read. */
const mostBytes = 32_000_000;

const encodingNames = { 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' } as const;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
