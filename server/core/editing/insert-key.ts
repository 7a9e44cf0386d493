import { edit, lineBreakOf } from '../edits.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Edit } from '../rule.ts';
import { insertBefore, insertBehind } from './item-edits.ts';

/**
 * Puts a key, given by its lines, into a map: behind the key that comes before it in an order, which is the
 * language's own where none is given. Undefined where it cannot stand there.
 */
export function insertKey(
  file: ParsedFile,
  map: object,
  lines: readonly [string, ...string[]],
  order?: readonly string[],
): Edit | undefined {
  const located = file.located(map);
  if (located === undefined) return undefined;
  const key = lines[0].slice(0, lines[0].indexOf(':'));
  if (located.pairs.has(key)) return fillKey(file, map, key, lines);
  const known = order ?? [...located.schema.properties.keys()];
  const place = known.indexOf(key);
  const written = [...located.pairs.keys()];
  const before = written.findLast(other => known.indexOf(other) !== -1 && known.indexOf(other) < place);
  if (before !== undefined) return insertBehind(file, map, before, lines);
  const first = written[0];
  return first === undefined ? undefined : insertBefore(file, map, first, lines);
}

/** Writes the value behind a key that has none yet. */
function fillKey(
  file: ParsedFile,
  map: object,
  key: string,
  lines: readonly [string, ...string[]],
): Edit | undefined {
  const pair = file.located(map)?.pairs.get(key);
  const start = pair?.key.range?.[0];
  if (pair?.key.range == null || start === undefined || file.located(map)?.node.flow === true)
    return undefined;
  const text = file.source.getText();
  const line = text.slice(start, start + key.length + 200);
  const empty = /^[^\n:]*:[ \t]*(?=\r?\n|$)/.exec(line)?.[0];
  if (empty === undefined) return undefined;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  return edit(file, { start, end: start + empty.length }, lines.join(`${lineBreakOf(file)}${indent}`));
}
