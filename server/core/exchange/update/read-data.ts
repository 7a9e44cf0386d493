import { ownData } from '../writing/own-data.ts';
import { readYamlSource } from '../writing/yaml-source.ts';
import { isYamlMap, type YamlMap, type YamlValue } from '../writing/yaml-writer.ts';

/** What files say, by their paths; undefined of one that is empty or no sound YAML. */
export type FilesData = ReadonlyMap<string, YamlValue | undefined>;

/** Reads the texts of files as data. */
export function readData(texts: ReadonlyMap<string, string>): FilesData {
  return new Map([...texts].map(([path, text]) => [path, dataOf(text)]));
}

/** The map that data are; an empty one for anything else. */
export function mapOf(data: YamlValue | undefined): YamlMap {
  return isYamlMap(data) ? data : {};
}

/** The text under a key; undefined for anything else. */
export function textAt(map: YamlMap, key: string): string | undefined {
  const value = map[key];
  return typeof value === 'string' ? value : undefined;
}

function dataOf(text: string): YamlValue | undefined {
  const source = readYamlSource(text);
  return 'trouble' in source ? undefined : ownData(source.root);
}
