import { type ImportedFramework, refused } from '../imported-framework.ts';
import { ReadingLog, shorten } from '../reading-log.ts';
import { frameworkFiles } from '../writing/framework-files.ts';
import { isYamlList, isYamlMap, type YamlValue } from '../writing/yaml-writer.ts';
import { misshapenIn } from './json-shape.ts';
import { readJson } from './read-json.ts';
import { jsonFormat } from './write-json.ts';

/** Reads a framework that was written as JSON by `export json`, a file for each job family, skill and role. Never throws. */
export function readJsonFramework(text: string): ImportedFramework {
  const read = readJson(text);
  if ('trouble' in read) return refused(read.trouble, read.line);
  const root = clean(read.value);
  if (!isYamlMap(root) || root.format !== jsonFormat.format)
    return refused(
      `This is no framework that “export json” has written: it does not say “format: ${jsonFormat.format}”. Other JSON is read as a table.`,
    );
  if (root.formatVersion !== jsonFormat.formatVersion)
    return refused(
      `This file is of version ${String(root.formatVersion)} of the form; version ${jsonFormat.formatVersion} can be read.`,
    );
  const log = new ReadingLog();
  const { format, formatVersion, ...data } = root;
  for (const { path, message, isWritten } of misshapenIn(data))
    if (isWritten) log.note('damaged', 1, path, `${message}; it is written as it stands.`);
    else log.note('dropped', 1, path, `${message}; it is not written.`);
  if (Object.values(data).every(isEmpty)) return refused('There is nothing in this framework.');
  noteImports(data.framework, log);
  return { files: frameworkFiles(data, log), report: log.report() };
}

/** Tells which frameworks have to be there as well. */
function noteImports(framework: YamlValue | undefined, log: ReadingLog): void {
  const imports = isYamlMap(framework) && isYamlList(framework.imports) ? framework.imports : [];
  for (const one of imports) {
    if (!isYamlMap(one) || typeof one.framework !== 'string') continue;
    const place = typeof one.from === 'string' ? ` at “${shorten(one.from)}”` : '';
    const message = `The framework “${shorten(one.framework)}” is not in this file. It must be there too${place}, as “imports:” in framework.yaml says.`;
    log.note('missing', 1, '', message);
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

function isEmpty(value: YamlValue | undefined): boolean {
  return value === undefined || (typeof value === 'object' && Object.values(value).every(isEmpty));
}
