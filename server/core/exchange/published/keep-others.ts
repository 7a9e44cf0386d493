import type { Node } from 'yaml';
import { type ReadingLog, shorten } from '../reading-log.ts';
import { ownData, ownKey } from '../writing/own-data.ts';
import { entriesOf, type YamlSource } from '../writing/yaml-source.ts';
import type { YamlMap } from '../writing/yaml-writer.ts';

/** What stands in a map under other keys than the known ones, each under a key of our own and told. */
export function keepOthers(
  node: Node | undefined,
  known: readonly string[],
  source: YamlSource,
  log: ReadingLog,
): YamlMap {
  const kept: [string, ReturnType<typeof ownData>][] = [];
  for (const [key, value] of entriesOf(node)) {
    if (value === undefined || known.includes(key)) continue;
    const message = `“${shorten(key)}” has no place in the format; it is kept under \`${ownKey(key)}\`.`;
    log.note('kept-aside', source.lineOf(value), key, message);
    kept.push([ownKey(key), ownData(value)]);
  }
  return Object.fromEntries(kept);
}
