import { frameworkFiles } from './framework-files.ts';
import { type ImportedFramework, refused } from './imported-framework.ts';
import { ReadingLog } from './reading-log.ts';
import { jsonFormat } from './write-json.ts';
import type { YamlMap, YamlValue } from './yaml-writer.ts';

/** Reads a framework that was written as JSON by `export json`, a file for each job family, skill and role. Never throws. */
export function readJsonFramework(text: string): ImportedFramework {
  const root = parse(text);
  if (root?.format !== jsonFormat.format)
    return refused(`This is no exported framework: “format” is not “${jsonFormat.format}”.`);
  if (root.formatVersion !== jsonFormat.formatVersion)
    return refused(
      `This file is of version ${String(root.formatVersion)} of the form; version ${jsonFormat.formatVersion} can be read.`,
    );
  const log = new ReadingLog();
  const { format, formatVersion, ...data } = root;
  return { files: frameworkFiles(data, log), report: log.report() };
}

function parse(text: string): YamlMap | undefined {
  try {
    const value = clean(JSON.parse(text.replace(/^\uFEFF/, '')));
    return isMap(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What the format can hold: `null` is not written. */
function clean(value: unknown, depth = 0): YamlValue | undefined {
  if (value === null || depth > 100) return undefined;
  if (Array.isArray(value))
    return value.map(item => clean(item, depth + 1)).filter(item => item !== undefined);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner, depth + 1)]));
  return value as string | number | boolean;
}

function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && !Array.isArray(value);
}
