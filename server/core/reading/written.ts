import type { Located } from '../parsed-file.ts';
import { nearestKey } from './nearest-key.ts';
import { isNotWritten } from './written-nodes.ts';

/**
 * Whether an author has written a key in a map, valid or not, misspelt or not: then its absence from the data is
 * already reported. A key with nothing behind it is not written.
 */
export function isWritten(located: Located, key: string): boolean {
  const pair = located.pairs.get(key);
  if (pair !== undefined) return pair.value != null && !isNotWritten(pair.value);
  const { properties } = located.schema;
  const open = [...properties.keys()].filter(name => !located.pairs.has(name));
  return [...located.pairs.keys()].some(
    written => !properties.has(written) && nearestKey(written, open) === key,
  );
}
