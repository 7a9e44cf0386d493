import type { ReadingLog } from '../reading-log.ts';
import { slug, type TakenIds } from './slug.ts';
import { yamlFiles } from './yaml-files.ts';
import { isYamlList, isYamlMap, type YamlMap, type YamlValue } from './yaml-writer.ts';

/** A whole framework, given as one piece of data, as files: one for each job family, skill and role. */
export function frameworkFiles(data: YamlMap, log: ReadingLog): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const { framework, lint, families, skills, roles, components, ...others } = data;
  const { scales, ladders, codeSchemes, glossary, ...own } = others;
  const write = (path: string, content: YamlMap) => {
    if (Object.values(content).every(value => value === undefined)) return;
    for (const [part, text] of yamlFiles(path, content)) files.set(part, text);
  };
  const writeEach = (
    folder: string,
    list: YamlValue | undefined,
    what: string,
    around: (item: YamlMap) => YamlMap,
  ) => {
    const taken: TakenIds = new Map();
    for (const item of isYamlList(list) ? list : []) {
      if (!isYamlMap(item)) continue;
      write(`${folder}/${slug(String(item.id ?? item.name ?? ''), taken)}.yaml`, around(item));
      log.count(what);
    }
  };
  write('framework.yaml', { framework: manifestOf(framework, families, log), lint, ...own });
  write('scales.yaml', { scales });
  write('ladders.yaml', { ladders });
  write('code-schemes.yaml', { codeSchemes });
  write('glossary.yaml', { glossary });
  write('components.yaml', { components });
  writeEach('families', families, 'Job families', family => family);
  writeEach('skills', skills, 'Skills', skill => ({ skills: [skill] }));
  writeEach('roles', roles, 'Roles', role => ({ roles: [role] }));
  return files;
}

/** A framework of a single file has no manifest; a folder of several needs one. */
function manifestOf(
  written: YamlValue | undefined,
  families: YamlValue | undefined,
  log: ReadingLog,
): YamlValue {
  if (written !== undefined) return written;
  const [first] = isYamlList(families) ? families : [];
  const name = isYamlMap(first) ? (first.name ?? first.id) : undefined;
  const title = typeof name === 'string' ? name : 'Framework';
  log.note('guessed', 1, title, `The file names no framework; it is called “${title}”.`);
  return { id: slug(title, new Map(), 'framework'), name: title };
}
