import type { FileText } from './files.ts';

/**
 * The text that the bytes of a file stand for, and what is wrong with its encoding; the byte order mark is no part of
 * it. A text with a zero character goes on as it is: that it is no text is said by those who read it.
 */
export function readTextBytes(bytes: Uint8Array): FileText {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes), trouble: 'utf-16' };
  const text = new TextDecoder().decode(bytes);
  return { text, trouble: isUtf8(bytes) || bytes.includes(0) ? undefined : 'not-utf-8' };
}

/** UTF-16 shows by its mark or, without one, by a zero beside each of the first two letters. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (/^(?:\u00ff\u00fe|[ -~]\0[ -~]\0)/.test(start)) return 'utf-16le';
  if (/^(?:\u00fe\u00ff|\0[ -~]\0[ -~])/.test(start)) return 'utf-16be';
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
