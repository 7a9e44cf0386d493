import type { ParsedFile } from '../../parsed-file.ts';
import { isOwnKey } from '../../schema.ts';
import { ownData } from './own-data.ts';
import type { YamlValue } from './yaml-writer.ts';

/** The keys of a map that are the author's own (`x-…`), with what stands there; the data of a thing is without them. */
export function ownKeysOf(file: ParsedFile, data: object): readonly [key: string, value: YamlValue][] {
  return [...(file.located(data)?.pairs ?? [])].flatMap(([key, pair]): [string, YamlValue][] => {
    if (!isOwnKey(key)) return [];
    const value = ownData(pair.value ?? undefined);
    return value === undefined ? [] : [[key, value]];
  });
}
