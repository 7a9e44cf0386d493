import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { slug } from './slug.ts';
import { entriesOf, itemsOf, textOf } from './yaml-source.ts';
import type { YamlValue } from './yaml-writer.ts';

/** A part of a YAML text as data, for a key of our own that keeps it. Undefined for what is not written. */
export function ownData(node: Node | undefined, depth = 0): YamlValue | undefined {
  if (node === undefined || depth > 50) return undefined;
  if (isSeq(node))
    return itemsOf(node)
      .map(item => ownData(item, depth + 1))
      .filter(item => item !== undefined);
  if (isMap(node))
    return Object.fromEntries(entriesOf(node).map(([key, value]) => [key, ownData(value, depth + 1)]));
  const text = textOf(node);
  const isTruth = isScalar(node) && node.type === 'PLAIN' && (text === 'true' || text === 'false');
  return isTruth ? text === 'true' : text;
}

/** The key of our own that keeps what stands under a key of another format. */
export function ownKey(key: string): string {
  return `x-${slug(key.replace(/(?<=[a-z])(?=[A-Z])/g, '-'), new Map(), 'kept')}`;
}
