import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, visit } from 'yaml';
import { withoutMark } from '../../byte-order-mark.ts';

/** A YAML text that is to be read, with the places of its parts. */
export interface YamlSource {
  /** The root of the first document; undefined for an empty one. */
  readonly root: Node | undefined;
  /** The line of the input on which a part begins. */
  lineOf(node: Node): number;
}

/** Why a YAML text cannot be read. */
export interface YamlTrouble {
  readonly line: number;
  readonly trouble: string;
}

/** Reads a YAML text all of whose scalars are texts; `above` lines of the input stand before it. Never throws. */
export function readYamlSource(text: string, above = 0): YamlSource | YamlTrouble {
  const counter = new LineCounter();
  const lineAt = (offset: number) => counter.linePos(offset).line + above;
  const [document] = parseAllDocuments(withoutMark(text), {
    schema: 'failsafe',
    lineCounter: counter,
    logLevel: 'silent',
  });
  if (document === undefined || !('contents' in document))
    return { root: undefined, lineOf: () => 1 + above };
  const [error] = document.errors;
  if (error !== undefined) return { line: lineAt(error.pos[0]), trouble: 'This is not sound YAML.' };
  const aliases: Node[] = [];
  visit(document, {
    Alias(_, node) {
      aliases.push(node);
      return visit.BREAK;
    },
  });
  if (aliases.length > 0)
    return {
      line: lineAt(aliases[0]?.range?.[0] ?? 0),
      trouble: 'An alias (*) stands for another part here; such files are not read.',
    };
  return { root: document.contents ?? undefined, lineOf: node => lineAt(node.range?.[0] ?? 0) };
}

/** The keys of a map with their values, in order; a value that is not written is undefined. */
export function entriesOf(node: Node | undefined): [key: string, value: Node | undefined][] {
  if (!isMap<Node, Node | null>(node)) return [];
  return node.items.map(({ key, value }) => [textOf(key) ?? '', isWritten(value) ? value : undefined]);
}

/** The value of a key of a map. */
export function childOf(node: Node | undefined, key: string): Node | undefined {
  return entriesOf(node).find(([name]) => name === key)?.[1];
}

/** The items of a list, without those that are not written. */
export function itemsOf(node: Node | undefined): Node[] {
  return isSeq<Node | null>(node) ? node.items.filter(isWritten) : [];
}

/** The text of a scalar; undefined for what is none or is empty. */
export function textOf(node: Node | null | undefined): string | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || node.value.trim() === '') return undefined;
  return node.value;
}

function isWritten(node: Node | null): node is Node {
  return node !== null && !isAlias(node) && !(isScalar(node) && textOf(node) === undefined);
}
