import { groupBy } from '../../grouping.ts';
import { largestFile } from '../../parse.ts';
import { slug, type TakenIds } from './slug.ts';
import { isYamlList, isYamlMap, writeYaml, type YamlMap, type YamlValue } from './yaml-writer.ts';

/**
 * A file of a framework by its path; where it would be larger than what is checked, several. Its lists then stand in
 * files of their own by the beginnings of their ids, so that a thing stays in its file when others come and go. A job
 * family cannot be parted: it stays one file, whatever its size.
 */
export function yamlFiles(path: string, root: YamlMap): readonly (readonly [path: string, text: string])[] {
  const text = writeYaml(root);
  if (text.length <= largestFile || !Object.keys(root).every(isApart)) return [[path, text]];
  const parts = Object.entries(root).flatMap(([key, value]) => partsOf(key, value));
  const rest = Object.entries(root).filter(([key, value]) => partsOf(key, value).length === 0);
  const isSole = new Set(parts.map(({ name }) => name)).size === 1;
  return [
    ...(rest.some(([, value]) => value !== undefined)
      ? [[path, writeYaml(Object.fromEntries(rest))] as const]
      : []),
    ...parts.flatMap(({ name, items, around }) =>
      groupsOf(items).map(
        ({ start, own }) =>
          [
            path.replace(/\.ya?ml$/, `${isSole ? '' : `-${slug(name)}`}-${start}.yaml`),
            writeYaml(around(own)),
          ] as const,
      ),
    ),
  ];
}

/** What may stand in any file of a framework; everything else belongs to the job family of its file. */
function isApart(key: string): boolean {
  return lists.has(key) || key === 'components' || key.startsWith('x-');
}

const lists = new Set(['skills', 'roles', 'scales', 'ladders', 'codeSchemes', 'glossary']);

interface Part {
  readonly name: string;
  readonly items: readonly YamlValue[];
  readonly around: (items: readonly YamlValue[]) => YamlMap;
}

/** The lists under a key of the root that can be parted. */
function partsOf(key: string, value: YamlValue | undefined): readonly Part[] {
  if (lists.has(key) && isYamlList(value) && value.length > 0)
    return [{ name: key, items: value, around: items => ({ [key]: items }) }];
  if (key !== 'components' || !isYamlMap(value)) return [];
  return Object.entries(value).flatMap(([section, items]) =>
    isYamlList(items)
      ? [{ name: section, items, around: own => ({ components: { [section]: own } }) } as Part]
      : [],
  );
}

interface Group {
  /** What the ids have in common at their beginning. */
  readonly start: string;
  readonly own: readonly YamlValue[];
}

interface Sized {
  readonly item: YamlValue;
  readonly id: string;
  readonly size: number;
}

function groupsOf(items: readonly YamlValue[]): readonly Group[] {
  const sized = items.map(item => ({ item, id: idOf(item), size: writeYaml({ list: [item] }).length }));
  const taken: TakenIds = new Map();
  return parted(sized, 1).map(({ start, own }) => ({
    start: slug(start, taken, 'other'),
    own: own.map(({ item }) => item),
  }));
}

/** Groups by as few letters of the ids as make them small enough, in the order of these letters. */
function parted(
  items: readonly Sized[],
  length: number,
): readonly { readonly start: string; readonly own: readonly Sized[] }[] {
  const groups = groupBy(items, ({ id }) => id.slice(0, length));
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([start, own]) => {
      const size = own.reduce((sum, one) => sum + one.size, 0);
      const canPart = own.length > 1 && own.some(({ id }) => id.length > length);
      return size > roomy && canPart ? parted(own, length + 1) : [{ start, own }];
    });
}

/** Half of what is checked, so that authors can add to the file and the source can grow. */
const roomy = largestFile / 2;

function idOf(item: YamlValue): string {
  if (!isYamlMap(item)) return '';
  return String(item.id ?? item.code ?? item.term ?? item.name ?? item.title ?? '').toLowerCase();
}
