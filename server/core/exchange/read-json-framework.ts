import { type ImportedFramework, refused } from './imported-framework.ts';
import { ReadingLog } from './reading-log.ts';
import { slug, type TakenIds } from './slug.ts';
import { jsonFormat } from './write-json.ts';
import { writeYaml, type YamlMap, type YamlValue } from './yaml-writer.ts';

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
  const files = new Map<string, string>();
  const write = (path: string, content: YamlMap) => {
    if (Object.values(content).some(value => value !== undefined)) files.set(path, writeYaml(content));
  };
  const { format, formatVersion, framework, lint, families, skills, components, roles, ...others } = root;
  const { scales, ladders, codeSchemes, glossary, ...own } = others;
  write('framework.yaml', { framework: manifestOf(framework, families, log), lint, ...own });
  write('scales.yaml', { scales });
  write('ladders.yaml', { ladders });
  write('code-schemes.yaml', { codeSchemes });
  write('glossary.yaml', { glossary });
  write('components.yaml', { components });
  writeEach('families', families, 'Job families', family => family);
  writeEach('skills', skills, 'Skills', skill => ({ skills: [skill] }));
  writeEach('roles', roles, 'Roles', role => ({ roles: [role] }));
  return { files, report: log.report() };

  function writeEach(
    folder: string,
    list: YamlValue | undefined,
    what: string,
    content: (item: YamlMap) => YamlMap,
  ): void {
    const taken: TakenIds = new Map();
    for (const item of Array.isArray(list) ? (list as readonly YamlValue[]) : []) {
      if (!isMap(item)) continue;
      write(`${folder}/${slug(String(item.id ?? item.name ?? ''), taken)}.yaml`, content(item));
      log.count(what);
    }
  }
}

/** A framework of a single file has no manifest; a folder of several needs one. */
function manifestOf(
  written: YamlValue | undefined,
  families: YamlValue | undefined,
  log: ReadingLog,
): YamlValue {
  if (written !== undefined) return written;
  const [first] = Array.isArray(families) ? (families as readonly YamlValue[]) : [];
  const name = isMap(first) ? (first.name ?? first.id) : undefined;
  const title = typeof name === 'string' ? name : 'Framework';
  log.note('guessed', 1, title, `The file names no framework; it is called “${title}”.`);
  return { id: slug(title, new Map(), 'framework'), name: title };
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
