import { type Document, isMap, type Node, type Pair, visit, type YAMLMap } from 'yaml';

/**
 * Brings back what a colon too many has carried off: in `summary: Note: leads` the parser takes all keys on the lines
 * below for parts of the text. They stand in the column of `summary`, so they belong beside it.
 */
export function hoistKeys(document: Document, text: string): void {
  if (!document.errors.some(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY')) return;
  visit(document, {
    Map(_, map) {
      for (let index = 0; index < map.items.length; index++) hoistFrom(map as Block, index, text);
    },
  });
}

type Block = YAMLMap<Node, Node | null>;

function hoistFrom(map: Block, index: number, text: string): void {
  const { key, value } = map.items[index]!;
  if (!isMap(value) || value.flow === true || key?.range == null || value.range == null) return;
  const inner = value as Block;
  if (/[\r\n]/.test(text.slice(key.range[0], value.range[0]))) return;
  const column = columnOf(text, key);
  const first = inner.items.findIndex((pair, place) => place > 0 && columnOf(text, pair.key) === column);
  if (first === -1) return;
  const hoisted = inner.items.splice(first);
  map.items.splice(index + 1, 0, ...hoisted);
  const end = endOf(inner.items.at(-1)!);
  inner.range = [value.range[0], end, end];
}

function columnOf(text: string, key: Node | null): number {
  const start = key?.range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

function endOf({ key, value }: Pair<Node, Node | null>): number {
  return Math.max(key?.range?.[1] ?? 0, value?.range?.[1] ?? 0);
}
