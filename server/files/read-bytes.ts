import { decodeText } from './decode-text.ts';
import type { FileText } from './files.ts';

/**
 * The text that the bytes of a file stand for, and what is wrong with its encoding; the byte order mark is no part of
 * it. A text with a zero character goes on as it is: that it is no text is said by those who read it.
 */
export function readTextBytes(bytes: Uint8Array): FileText {
  const { text, encoding } = decodeText(bytes);
  if (encoding === 'utf-8') return { text, trouble: undefined };
  if (encoding !== 'windows-1252') return { text, trouble: 'utf-16' };
  return { text: new TextDecoder().decode(bytes), trouble: bytes.includes(0) ? undefined : 'not-utf-8' };
}
