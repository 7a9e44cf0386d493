import type { ImportInput } from '../core/exchange/import-input.ts';
import { decodeText } from './decode-text.ts';

/** A file to import, as a reader takes it. */
export interface ReadInput extends ImportInput {
  /** How the text was read, where it is not UTF-8. */
  readonly encoding?: string;
}

/** The most bytes of one file that are read. */
export const mostInputBytes = 32_000_000;

/**
 * A file to import, from its bytes: its text, or a workbook as it is where names of the format may end so. Else the
 * reason why it cannot be read, which goes on after the name of the file.
 */
export function importInput(
  name: string,
  bytes: Uint8Array,
  endings: readonly string[],
): ReadInput | { readonly trouble: string } {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  if (begins(zipMark)) {
    if (endings.includes('.xlsx')) return { name, text: '', bytes };
    return { trouble: 'is a Word document, a workbook or another packed file. Save what it says as text.' };
  }
  if (begins(oldOfficeMark))
    return {
      trouble:
        'is a file of an older Office, or one with a password. Save it as .xlsx or as text, without a password.',
    };
  if (begins(pdfMark)) return { trouble: 'is a PDF. Save what it says as text.' };
  if (/\.xlsx$/i.test(name) && endings.includes('.xlsx'))
    return { trouble: 'is no workbook, or a damaged one. Open it, save it again as .xlsx, and import that.' };
  const { text, encoding, isBinary } = decodeText(bytes);
  if (isBinary) return { trouble: 'is no text, or is damaged. Save what it says as text, and import that.' };
  return encoding === 'utf-8' ? { name, text } : { name, text, encoding: encodingNames[encoding] };
}

const zipMark = [0x50, 0x4b, 0x03, 0x04];
/** Compound File Binary Format, in which Office also keeps files that are encrypted. */
const oldOfficeMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const pdfMark = [0x25, 0x50, 0x44, 0x46, 0x2d];

const encodingNames = { 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' } as const;
