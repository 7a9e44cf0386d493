import type { Node } from 'yaml';
import type { SchemaNode } from '../schema.ts';
import type { Span } from '../span.ts';
import type { Harvest } from './harvest.ts';

/** A value that was read. */
export type Value = object | string | boolean | number;

const largestExpansion = 100_000;

/**
 * Knows what YAML anchors stand for, and keeps count of what aliases repeat, so that a few lines cannot stand for
 * millions of values.
 */
export class Aliases {
  readonly #known = new Map<Node, Map<SchemaNode, Value | undefined>>();
  readonly #sizes = new WeakMap<object, number>();
  readonly #harvest: Harvest;

  constructor(harvest: Harvest) {
    this.#harvest = harvest;
  }

  /** What was remembered of a node, read by a part of the schema; undefined where nothing was. */
  known(node: Node, schema: SchemaNode): { readonly value: Value | undefined } | undefined {
    const values = this.#known.get(node);
    return values?.has(schema) ? { value: values.get(schema) } : undefined;
  }

  /** Remembers what a node is, read by a part of the schema; undefined while it is still being read. */
  remember(node: Node, schema: SchemaNode, value: Value | undefined): void {
    const values = this.#known.get(node) ?? new Map<SchemaNode, Value | undefined>();
    values.set(schema, value);
    this.#known.set(node, values);
  }

  /** Notes how many values a map or list holds, itself among them. */
  note(value: object, parts: Iterable<Value>): void {
    let size = 1;
    for (const part of parts) size += typeof part === 'object' ? (this.#sizes.get(part) ?? 1) : 1;
    this.#sizes.set(value, size);
  }

  /** The value once more, at the alias that repeats it; undefined, and a problem the first time, where it is too much. */
  repeat(value: Value | undefined, span: Span): Value | undefined {
    if (typeof value !== 'object') return value;
    const { file, expanded } = this.#harvest;
    this.#harvest.expanded += this.#sizes.get(value) ?? 1;
    if (this.#harvest.expanded <= largestExpansion) return value;
    if (expanded <= largestExpansion)
      file.problems.push({
        kind: 'unreadable-file',
        file,
        span,
        owner: undefined,
        reason: 'too-many-aliases',
      });
    return undefined;
  }
}
