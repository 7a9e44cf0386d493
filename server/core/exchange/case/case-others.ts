import { type ReadingLog, shorten } from '../reading-log.ts';
import { ownKey } from '../writing/own-data.ts';
import type { YamlMap, YamlValue } from '../writing/yaml-writer.ts';
import { type CaseRecord, isRecord } from './case-record.ts';

/** What else stands in a record, under keys of our own; addresses and times of change, which tools renew, do not. */
export function othersOf(
  record: CaseRecord,
  known: readonly string[],
  line: number,
  log: ReadingLog | undefined,
): YamlMap {
  const renewed = [
    'identifier',
    'uri',
    'lastChangeDateTime',
    'CFPackageURI',
    'CFDocumentURI',
    'CFItemTypeURI',
    'licenseURI',
  ];
  const kept = Object.entries(record).flatMap(([key, value]): [string, YamlValue][] => {
    const isKnown = known.includes(key) && typeof value === 'string';
    const data = isKnown || renewed.includes(key) ? undefined : asYaml(value);
    if (data === undefined || data === '' || (Array.isArray(data) && data.length === 0)) return [];
    log?.note(
      'kept-aside',
      line,
      key,
      `“${shorten(key)}” has no place in the format; it is kept under \`${ownKey(key)}\`.`,
    );
    return [[ownKey(key), data]];
  });
  return Object.fromEntries(kept);
}

/** JSON as the writer of YAML takes it. */
function asYaml(value: unknown, depth = 0): YamlValue | undefined {
  if (value === null || value === undefined || depth > 20) return undefined;
  if (Array.isArray(value)) return value.flatMap(item => asYaml(item, depth + 1) ?? []);
  if (isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, asYaml(inner, depth + 1)]),
    ) as YamlMap;
  return String(value);
}
