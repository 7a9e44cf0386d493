import { withoutMark } from '../../byte-order-mark.ts';
import type { BrokenTable } from '../tables/table.ts';

/** What a JSON text says, and the text. */
export interface ReadJson {
  readonly value: unknown;
  readonly text: string;
}

/** What a JSON text says, and the text without the mark that some begin with. Never throws. */
export function readJson(text: string): ReadJson | BrokenTable {
  if (text.length > mostCharacters)
    return { line: 1, trouble: 'This JSON is larger than 32 million characters.' };
  const plain = withoutMark(text);
  if (plain.trim() === '') return { line: 1, trouble: 'This file is empty.' };
  try {
    return { value: JSON.parse(plain), text: plain };
  } catch {
    return { line: 1, trouble: 'This is not sound JSON. Export or save it again.' };
  }
}

const mostCharacters = 32_000_000;
