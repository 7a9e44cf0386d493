/** A text as its bytes give it, and how they were read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether zero characters stand in it, as in files that are no text. */
  readonly isBinary: boolean;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Reads bytes as UTF-8 or, where their mark or their zeros show it, as UTF-16. Bytes that are no UTF-8 are read as
 * Windows-1252, which spreadsheet programs write on many machines.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding } = decode(bytes);
  return { text, encoding, isBinary: text.includes('\0') };
}

function decode(bytes: Uint8Array): Omit<DecodedText, 'isBinary'> {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: mendC1(new TextDecoder('windows-1252').decode(bytes)), encoding: 'windows-1252' };
  }
}

/** UTF-16 shows by its mark or, without one, by a zero beside each of the first two letters. */
function utf16Of([a, b, c, d]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((a === 0xff && b === 0xfe) || (isLetter(a) && b === 0 && isLetter(c) && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && isLetter(b) && c === 0 && isLetter(d))) return 'utf-16be';
  return undefined;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x20 && byte < 0x7f;
}

/** Some Node versions read Windows-1252 as Latin-1, which has control characters where it has quotation marks. */
function mendC1(text: string): string {
  return text.replace(/[\x80-\x9f]/g, character => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}

/** The characters of the bytes 80 to 9F; the five that have none stay as they are. */
const windows1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];
