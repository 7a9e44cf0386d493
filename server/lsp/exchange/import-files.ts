import type { Importing } from '../../core/exchange/importing.ts';
import { holdsImport, planImport, planUpdate } from '../../core/exchange/plan-import.ts';
import { staysBelow } from '../../files/exchange-files.ts';
import type { ImportAnswer, ImportParams } from '../protocol.ts';
import { readInput } from './read-input.ts';
import { wordImport } from './word-import.ts';

/** What an import would write to a folder; nothing is written here. */
export async function importFiles(
  { format, inputs, map, there }: ImportParams,
  { readers, updateFiles, wordRefusal }: Importing,
): Promise<ImportAnswer> {
  const reader = Object.hasOwn(readers, format) ? readers[format] : undefined;
  if (reader === undefined) return { trouble: `“${format}” is not a format that can be read.` };
  if (inputs.length === 0) return { trouble: 'There is no file to read.' };
  if (reader.needsMap === true && map === undefined)
    return { trouble: 'A table needs a mapping that says what each column is.' };
  const read = inputs.map(input => readInput(input, reader.endings));
  const unread = read.find(input => 'trouble' in input);
  if (unread !== undefined) return unread;
  const taken = read.filter(input => 'text' in input);
  const { files, report } = await reader.read(taken, map);
  if (files.size === 0) return { trouble: wordRefusal(report) };
  const outside = [...files.keys()].find(path => !staysBelow(path));
  if (outside !== undefined) return { trouble: `“${outside}” would not lie in the folder.` };
  const texts = new Map(there.map(({ path, text }) => [path, text]));
  const plan = holdsImport(texts) ? planUpdate(files, texts, updateFiles) : planImport(files, texts);
  if ('trouble' in plan) return plan;
  const { writes, memory, conflicts } = plan;
  const told = taken.map(({ name, encoding, bytes }) => ({
    name,
    encoding,
    isWorkbook: bytes !== undefined,
  }));
  return { writes, memory, conflicts, report: wordImport(report, plan, told) };
}
