import type { Model } from '../../model.ts';
import { lintIn } from '../../model.ts';
import type { Entity, ParsedFile } from '../../parsed-file.ts';
import { entitySchemas, rootSchema } from '../../schema.ts';
import type { ExportLog } from '../export-log.ts';
import { type CanonicalName, canonicalNames } from '../writing/canonical-names.ts';
import { ownKeysOf } from '../writing/own-keys.ts';
import type { YamlMap, YamlValue } from '../writing/yaml-writer.ts';

/**
 * A whole framework as one piece of data, the same however its author divides it into files: what is implied is
 * written (ids and scales by default, the job family of a role), references are written by the present name of what
 * they mean, and things stand in the order of their ids where their order says nothing.
 */
export function normalFramework(model: Model, log: ExportLog): YamlMap {
  const copy = copier(canonicalNames(model));
  const all = <K extends Entity['kind']>(kind: K, write: (entity: Entity<K>) => YamlMap) => {
    const written = model
      .entities(kind)
      .filter(entity => entity.section === sections[kind])
      .map(entity => write(entity));
    return written.length === 0 ? undefined : sorted(written);
  };
  const plain = (entity: Entity) => copy(entity.file, entity.data) as YamlMap;
  const { manifest } = model;
  const usual: YamlMap = { ...manifestDefaults(), ...(manifest && plain(manifest)) };
  const lint = manifest && lintIn(manifest.file);
  return {
    framework: manifest && usual,
    lint: lint && (copy(manifest.file, lint) as YamlMap),
    scales: all('scale', plain),
    ladders: all('ladder', plain),
    codeSchemes: all('codeScheme', plain),
    glossary: all('term', plain),
    families: all('family', family => writeFamily(family, plain(family), usual)),
    skills: all('skill', skill => ({ scale: usual.skillScale, ...plain(skill) })),
    components: writeComponents(model, copy),
    roles: all('role', role => writeRole(model, role, plain(role))),
    ...ownKeysOfFiles(model, log),
  };
}

/** The lists of a document that hold things of the framework, not parts of other things. */
const sections: Readonly<Partial<Record<Entity['kind'], string>>> = {
  scale: 'scales',
  ladder: 'ladders',
  codeScheme: 'codeSchemes',
  term: 'glossary',
  family: '',
  skill: 'skills',
  role: 'roles',
};

type Copy = (file: ParsedFile, value: unknown) => YamlValue;

/** A deep copy in which references are written by their present names, with the author's own keys. */
function copier(canonical: CanonicalName): Copy {
  const copy = (file: ParsedFile, value: unknown, around?: object, property = ''): YamlValue => {
    if (typeof value === 'string')
      return around === undefined ? value : canonical(file, around, property, value);
    if (typeof value === 'number' || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map(item => copy(file, item, around, property));
    if (typeof value !== 'object' || value === null) return '';
    const entries = Object.entries(value).map(([key, inner]): [string, YamlValue] => [
      canonical(file, value, key, key),
      copy(file, inner, value, key),
    ]);
    return Object.fromEntries([...entries, ...titleByDefault(file, value), ...ownKeysOf(file, value)]);
  };
  return (file, value) => copy(file, value);
}

/** The name of a thing that goes by its id where no name is written. */
function titleByDefault(file: ParsedFile, data: object): readonly [string, YamlValue][] {
  const schema = file.located(data)?.schema;
  const title = schema?.titleKey ?? '';
  const { id, [title]: written } = data as Readonly<Record<string, unknown>>;
  const isById = schema?.properties.get(title)?.derived === 'id';
  return isById && written === undefined && typeof id === 'string' ? [[title, id]] : [];
}

/** What belongs to the document around a family and not to the family. */
const shared: ReadonlySet<string> = new Set([
  ...['framework', 'lint', 'components'],
  ...Object.values(sections).filter(key => key !== ''),
]);

function writeFamily(family: Entity<'family'>, data: YamlMap, usual: YamlMap): YamlMap {
  const { id, isLegacy, ...own } = Object.fromEntries(
    Object.entries(data).filter(([key]) => !shared.has(key)),
  ) as YamlMap;
  const status = own.status ?? (isLegacy === true ? 'legacy' : undefined);
  const { proficiencyScale = usual.proficiencyScale } = own;
  return { id: id ?? family.id, ...own, status, proficiencyScale };
}

/** What the manifest says where it says nothing. */
function manifestDefaults(): YamlMap {
  const properties = [...(entitySchemas.get('framework')?.properties ?? [])];
  return Object.fromEntries(
    properties.flatMap(([key, { fallback, type }]): [string, YamlValue][] =>
      fallback === undefined ? [] : [[key, type === 'integer' ? Number(fallback) : fallback]],
    ),
  );
}

function writeRole(model: Model, role: Entity<'role'>, data: YamlMap): YamlMap {
  const family = data.family ?? model.follow(model.standpointOf(role), 'family')?.id;
  return { ...data, family };
}

function writeComponents(model: Model, copy: Copy): YamlMap | undefined {
  const lists = new Map<string, YamlMap[]>();
  const own: Record<string, YamlValue> = {};
  for (const file of model.files) {
    for (const { components } of file.fragments) {
      if (components === undefined) continue;
      for (const [key, value] of Object.entries(copy(file, components) as YamlMap)) {
        if (key.startsWith('x-')) own[key] ??= value!;
        else lists.set(key, [...(lists.get(key) ?? []), ...(value as readonly YamlMap[])]);
      }
    }
  }
  const inOrder = [...(rootSchema.properties.get('components')?.properties.keys() ?? [])].flatMap(
    (key): [string, YamlValue][] => {
      const list = lists.get(key) ?? [];
      return list.length === 0 ? [] : [[key, sorted(list)]];
    },
  );
  const written = { ...Object.fromEntries(inOrder), ...own };
  return Object.keys(written).length === 0 ? undefined : written;
}

/** Own keys at the root of files that are no job family. */
function ownKeysOfFiles(model: Model, log: ExportLog): YamlMap {
  const own: Record<string, YamlValue> = {};
  for (const file of model.files) {
    for (const fragment of file.fragments) {
      if (model.entityOf(fragment) !== undefined) continue;
      for (const [key, value] of ownKeysOf(file, fragment)) {
        if (own[key] === undefined) own[key] = value;
        else if (JSON.stringify(own[key]) !== JSON.stringify(value))
          log.leaveOutOfFile(file, key, `Another file of the framework has “${key}” at its root too.`);
      }
    }
  }
  return own;
}

/** By id, code, term or title, in the order of the characters' numbers; those of one name stay as they stand. */
function sorted(things: readonly YamlMap[]): readonly YamlMap[] {
  const nameOf = ({ id, code, use, term, title }: YamlMap) =>
    String(id ?? code ?? use ?? term ?? title ?? '');
  return [...things].sort((a, b) => {
    const [one, other] = [nameOf(a), nameOf(b)];
    return one < other ? -1 : one > other ? 1 : 0;
  });
}
