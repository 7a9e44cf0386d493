import { isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { ParsedFile } from '../parsed-file.ts';
import { propertyOf, rootSchema, type SchemaNode } from '../schema.ts';
import type { Span } from '../span.ts';

/** A part of a text that reads the same around an offset as the whole does. */
export interface Excerpt {
  readonly text: string;
  /** How many characters before the offset were left out. */
  readonly shift: number;
}

/**
 * The text of a file without the list items that an offset is not in, so that reading it takes no longer in a file of
 * ten thousand lines than in one of fifty. Things that are found only inside their parent, such as a family's levels,
 * are kept; all others are found by the model.
 */
export function excerptAround(file: ParsedFile, offset: number): Excerpt {
  const text = file.source.getText();
  if (text.length < shortList || anchor.test(text)) return { text, shift: 0 };
  const cuts: Span[] = [];
  for (const document of file.documents)
    collect(document.contents as Node | null, rootSchema, offset, text, cuts);
  let kept = '';
  let shift = 0;
  let at = 0;
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start)) {
    kept += text.slice(at, start);
    at = end;
    if (end <= offset) shift += end - start;
  }
  return { text: kept + text.slice(at), shift };
}

/** What stands at an anchor may be repeated elsewhere. */
const anchor = /(?:^|\s)&[^\s&]/m;

function collect(
  node: Node | null,
  schema: SchemaNode | undefined,
  offset: number,
  text: string,
  cuts: Span[],
): void {
  if (isMap(node) && node.flow !== true) {
    for (const { key, value } of (node as YAMLMap<Node, Node | null>).items as Pair<Node, Node | null>[]) {
      const below = schema === undefined ? undefined : propertyOf(schema, String(key));
      collect(value, below, offset, text, cuts);
    }
  }
  if (isSeq(node) && node.flow !== true) collectItems(node, schema?.items, offset, text, cuts);
}

/** A list of fewer characters stays whole, so that what it names already can be seen. */
const shortList = 8000;

/** Of a long list, the item around the offset stays, with the one behind it, and the last. */
function collectItems(
  list: YAMLSeq,
  schema: SchemaNode | undefined,
  offset: number,
  text: string,
  cuts: Span[],
): void {
  const items = list.items as (Node | null)[];
  const starts = items.map(item => lineOf(text, item));
  const current = starts.findLastIndex(start => start !== undefined && start <= offset);
  const around = items[current];
  if (around != null) collect(around, schema, offset, text, cuts);
  if (schema?.scope === 'parent' && schema.entity !== undefined) return;
  if ((starts.at(-1) ?? 0) - (starts[0] ?? 0) < shortList) return;
  cut(starts, 0, current, cuts);
  cut(starts, Math.max(current + 2, 0), items.length - 1, cuts);
}

function cut(starts: readonly (number | undefined)[], from: number, to: number, cuts: Span[]): void {
  const start = starts[from];
  const end = starts[to];
  if (start === undefined || end === undefined || start >= end) return;
  cuts.push({ start, end });
}

/** Where the line of a block list's item begins; undefined where something else stands on it. */
function lineOf(text: string, item: Node | null): number | undefined {
  const at = item?.range?.[0];
  if (at === undefined) return undefined;
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  return /^[ ]*-[ ]+$/.test(text.slice(start, at)) ? start : undefined;
}
