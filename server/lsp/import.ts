import type { ImportInput } from '../core/exchange/import-input.ts';
import type { Importing } from '../core/exchange/importing.ts';
import { holdsImport, planImport, planUpdate } from '../core/exchange/plan-import.ts';
import { decodeText } from '../files/decode-text.ts';
import { staysBelow } from '../files/exchange-files.ts';
import { bytesOf } from './base64.ts';
import type { ImportAnswer, ImportParams, InputBytes } from './protocol.ts';
import { wordImport } from './word-import.ts';

/** What an import would write to a folder; nothing is written here. */
export async function importFiles(
  { format, inputs, map, there }: ImportParams,
  { readers, updateFiles }: Importing,
): Promise<ImportAnswer> {
  const reader = Object.hasOwn(readers, format) ? readers[format] : undefined;
  if (reader === undefined) return { trouble: `“${format}” is not a format that can be read.` };
  if (inputs.length === 0) return { trouble: 'There is no file to read.' };
  if (reader.needsMap === true && map === undefined)
    return { trouble: 'A table needs a mapping that says what each column is.' };
  const read = inputs.map(readInput);
  const unread = read.find(input => 'trouble' in input);
  if (unread !== undefined) return unread;
  const taken = read.filter(input => 'text' in input);
  const { files, report } = await reader.read(taken, map);
  if (files.size === 0)
    return {
      trouble: report.notes
        .map(({ file, message }) => (file === undefined ? message : `“${file}”: ${message}`))
        .join(' '),
    };
  const outside = [...files.keys()].find(path => !staysBelow(path));
  if (outside !== undefined) return { trouble: `“${outside}” would not lie in the folder.` };
  const texts = new Map(there.map(({ path, text }) => [path, text]));
  const plan = holdsImport(texts) ? planUpdate(files, texts, updateFiles) : planImport(files, texts);
  const { writes, memory, conflicts } = plan;
  const strangeCodes = taken.flatMap(({ name, encoding }) =>
    encoding === undefined ? [] : { name, encoding },
  );
  return { writes, memory, conflicts, report: wordImport(report, plan, inputs[0]!.name, strangeCodes) };
}

/** The most bytes of one file that are read. */
const mostBytes = 32_000_000;

interface ReadInput extends ImportInput {
  /** How the text was read, where it is not UTF-8. */
  readonly encoding?: string;
}

function readInput({ name, base64 }: InputBytes): ReadInput | { readonly trouble: string } {
  if (base64.length * 0.75 > mostBytes + 2)
    return { trouble: `“${name}” is larger than ${mostBytes / 1e6} MB; so much is not read.` };
  const bytes = bytesOf(base64);
  if (isZip(bytes)) return { name, text: '', bytes };
  const { text, encoding, isBinary } = decodeText(bytes);
  if (isBinary) return { trouble: `“${name}” is not a text: zero characters stand in it.` };
  return encoding === 'utf-8' ? { name, text } : { name, text, encoding: encodingNames[encoding] };
}

const encodingNames = { 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', 'windows-1252': 'Windows-1252' } as const;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
