import type { YamlValue } from '../writing/yaml-writer.ts';
import { type FilesData, mapOf } from './read-data.ts';
import { idOf } from './update-match.ts';

/** For a file of the new import that bears another name than before, that name: where they tell of the same things. */
export function pairPaths(base: FilesData, imported: FilesData): ReadonlyMap<string, string> {
  const gone = [...base.keys()].filter(path => !imported.has(path));
  const fresh = [...imported.keys()].filter(path => !base.has(path));
  const paths = new Map<string, string>();
  const things = new Map(
    [...gone, ...fresh].map(path => [path, thingsIn(base.get(path) ?? imported.get(path))]),
  );
  for (const path of fresh) {
    const own = things.get(path)!;
    const scored = gone
      .filter(other => ![...paths.values()].includes(other))
      .map(other => ({ other, shared: sharedPart(own, things.get(other)!) }))
      .sort((a, b) => b.shared - a.shared);
    if (scored[0] !== undefined && scored[0].shared >= 0.5) paths.set(path, scored[0].other);
  }
  return paths;
}

function thingsIn(data: YamlValue | undefined): ReadonlySet<string> {
  const lists = Object.values(mapOf(data)).flatMap(value => (Array.isArray(value) ? value : []));
  return new Set(lists.flatMap(item => idOf(item) ?? []));
}

function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter(id => other.has(id)).length;
  return both === 0 ? 0 : both / Math.max(one.size, other.size);
}
