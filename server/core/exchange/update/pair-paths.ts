import type { YamlValue } from '../writing/yaml-writer.ts';
import { type FilesData, mapOf } from './read-data.ts';
import { idOf, matchItems } from './update-match.ts';

/** For a file of the new import that bears another name than before, that name: where they tell of the same things. */
export function pairPaths(base: FilesData, imported: FilesData): ReadonlyMap<string, string> {
  const gone = [...base.keys()].filter(path => !imported.has(path));
  const fresh = [...imported.keys()].filter(path => !base.has(path));
  const paths = new Map<string, string>();
  const things = new Map(
    [...gone, ...fresh].map(path => [path, thingsIn(base.get(path) ?? imported.get(path))]),
  );
  const isFew = gone.length * fresh.length <= mostPairs;
  for (const sharedPart of isFew ? [sameIds, alike] : [sameIds])
    for (const path of fresh.filter(path => !paths.has(path))) {
      const own = things.get(path)!;
      const taken = new Set(paths.values());
      const scored = gone
        .filter(other => !taken.has(other))
        .map(other => ({ other, shared: sharedPart(own, things.get(other)!) }))
        .sort((a, b) => b.shared - a.shared);
      if (scored[0] !== undefined && scored[0].shared >= 0.5) paths.set(path, scored[0].other);
    }
  return paths;
}

/** The most pairs of files whose things are compared by their texts. */
const mostPairs = 10_000;

function thingsIn(data: YamlValue | undefined): readonly YamlValue[] {
  const lists = Object.values(mapOf(data)).flatMap(value => (Array.isArray(value) ? value : []));
  return lists.filter(item => idOf(item) !== undefined);
}

/** Which part of the things has the same id. */
function sameIds(one: readonly YamlValue[], other: readonly YamlValue[]): number {
  const [own, others] = [new Set(one.map(idOf)), new Set(other.map(idOf))];
  const both = [...own].filter(id => others.has(id)).length;
  return both === 0 ? 0 : both / Math.max(own.size, others.size);
}

/** Which part of the things is found again, also under other names. */
function alike(one: readonly YamlValue[], other: readonly YamlValue[]): number {
  const both = matchItems(one, other).size;
  return both === 0 ? 0 : both / Math.max(one.length, other.length);
}
