import { type Alias, isAlias, isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../span.ts';
import { keyText, spanOf } from './written-nodes.ts';

/** One entry of a map. */
export type Entry = Pair<Node, Node | null>;

/** What stands in a map or list, by key or number. */
export function childrenOf(node: YAMLMap | YAMLSeq, text: string): readonly [string, Node | null][] {
  return isSeq(node)
    ? (node.items as (Node | null)[]).map((item, index) => [String(index), item])
    : (node.items as Entry[]).map(({ key, value }) => [keyText(key, text), value]);
}

/** What `<<: *base` brings into a map: keys that it does not write itself, each with the place where it is brought in. */
export function* mergedPairs(
  node: YAMLMap,
  own: ReadonlyMap<string, unknown>,
  via: Span | undefined,
  targets: ReadonlyMap<Alias, Node>,
  text: string,
): Iterable<[string, Entry, Span]> {
  const merge = (node.items as Entry[]).find(item => keyText(item.key, text) === '<<');
  if (merge?.value == null) return;
  const seen = new Set(own.keys());
  const sources = isSeq(merge.value) ? (merge.value.items as Node[]) : [merge.value];
  for (const source of sources) {
    const target = isAlias(source) ? targets.get(source) : source;
    if (!isMap(target) || target === node) continue;
    for (const item of target.items as Entry[]) {
      const key = keyText(item.key, text);
      if (seen.has(key) || key === '<<') continue;
      seen.add(key);
      yield [key, item, via ?? spanOf(source)];
    }
  }
}
