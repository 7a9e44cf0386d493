import { isCollection, isScalar, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { ProblemParts } from '../parsed-file.ts';
import type { SchemaNode } from '../schema.ts';
import type { Span } from '../span.ts';
import { firstLineOf } from './text-spans.ts';

/** What YAML understands otherwise than the author of a value meant it: a value that is legal and yet not what it looks like. */
export function* scalarTraps(
  source: string,
  node: Scalar,
  key: string,
  schema: SchemaNode,
): Iterable<ProblemParts> {
  const isText = schema.format === 'line' || schema.format === 'markdown';
  if (node.type === 'PLAIN') {
    if (isAmbiguous(node, schema))
      yield { kind: 'ambiguous-scalar', span: spanOf(node), key, text: node.source ?? '' };
    const comment = isText ? commentBehind(source, node) : undefined;
    if (comment !== undefined) {
      const value = spanOf(node);
      yield {
        kind: 'comment-in-text',
        span: comment,
        key,
        value,
        text: source.slice(value.start, comment.end),
      };
    }
  }
  const folded = isText ? foldedBullet(source, node) : undefined;
  if (folded !== undefined) yield { kind: 'folded-list', key, ...folded };
}

/** The tab that stands between a dash or a colon and the value behind it. */
export function tabBefore(source: string, node: Node | null | undefined): Span | undefined {
  const end = node?.range?.[0] ?? 0;
  let start = end;
  while (source[start - 1] === '\t' || source[start - 1] === ' ') start--;
  const isSeparator = source[start - 1] === '-' || source[start - 1] === ':';
  return isSeparator && source.slice(start, end).includes('\t') ? { start, end } : undefined;
}

/**
 * Texts of a map in braces that end too early at a comma, `{ title: Plans, drawings }`: by the first stray key, the
 * whole text; by each further one, nothing.
 */
export function textsCutByComma(source: string, map: YAMLMap): ReadonlyMap<unknown, Span | undefined> {
  if (map.flow !== true) return nothingCut;
  const cut = new Map<unknown, Span | undefined>();
  let whole: Span | undefined;
  let first: unknown;
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    if (whole !== undefined && isStray(source, pair)) {
      whole = { start: whole.start, end: pair.key.range?.[1] ?? whole.end };
      if (first === undefined) first = pair;
      else cut.set(pair, undefined);
      cut.set(first, whole);
      continue;
    }
    first = undefined;
    whole = isScalar(pair.value) && pair.value.type === 'PLAIN' ? spanOf(pair.value) : undefined;
  }
  return cut;
}

const nothingCut: ReadonlyMap<unknown, undefined> = new Map();

/** A key without a colon behind it. */
function isStray(source: string, { key, value }: Pair<Node, Node | null>): boolean {
  if (value !== null && !(isScalar(value) && value.source === '')) return false;
  if (isCollection(key) || key.range == null) return false;
  return !/^\s*:/.test(source.slice(key.range[1], key.range[1] + 50));
}

/** What YAML 1.1 or the core schema of YAML 1.2 reads as something else than a text. */
const otherThanText =
  /^(?:~|null|Null|NULL|[yYnN]|[yY]es|YES|[nN]o|NO|[tT]rue|TRUE|[fF]alse|FALSE|[oO]n|ON|[oO]ff|OFF|[-+]?(?:0b[01_]+|0o?[0-7_]+|0x[\da-fA-F_]+|\d[\d_]*(?::[0-5]?\d)*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|\.\d[\d_]*(?:[eE][-+]?\d+)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)|\d{4}-\d\d?-\d\d?(?:(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)?|=|<<)$/;

function isAmbiguous(node: Scalar, schema: SchemaNode): boolean {
  const text = node.source ?? '';
  if (text.length > 40 || schema.allowed !== undefined || schema.format === 'semver') return false;
  return otherThanText.test(text);
}

/** A number sign right before a word, behind the text that it was meant for. */
function commentBehind(source: string, node: Scalar): Span | undefined {
  const end = node.range?.[1] ?? 0;
  const match = /^[ \t]+(?=#[\p{L}\p{N}])/u.exec(source.slice(end, end + 200));
  if (match === null) return undefined;
  const line = firstLineOf(source, end + match[0].length);
  return { start: line.start, end: line.start + source.slice(line.start, line.end).trimEnd().length };
}

const bullet = /^[ \t]*(?:[-*+•]|\d{1,3}[.)])[ \t]+\S/;

/** The first bullet that YAML joins with the line before it, and what makes it keep the lines. */
function foldedBullet(
  source: string,
  node: Scalar,
): { span: Span; mark: Span | undefined; indent: string } | undefined {
  const [start, end] = node.range ?? [0, 0];
  const isFolded = node.type === 'BLOCK_FOLDED';
  if (!isFolded && node.type === 'BLOCK_LITERAL') return undefined;
  const written = source.slice(start, end);
  if (!written.includes('\n')) return undefined;
  const lines = written.split('\n');
  const contents = lines.slice(1).filter(line => line.trim() !== '');
  const indent = contents.map(indentOf).sort((a, b) => a.length - b.length)[0] ?? '';
  const isJoined = (line: string) => !isFolded || indentOf(line).length === indent.length;
  const bullets = contents.filter(line => bullet.test(line) && isJoined(line)).length;
  let at = start + (lines[0]?.length ?? 0) + 1;
  let before = isFolded ? '' : (lines[0] ?? '');
  for (const line of lines.slice(1)) {
    const isBullet = bullet.test(line) && isJoined(line) && before.trim() !== '' && isJoined(before);
    if (isBullet && (bullets > 1 || /:\s*$/.test(before))) {
      const from = at + indentOf(line).length;
      const mark = isFolded ? { start, end: start + 1 } : plainStart(source, node);
      return { span: { start: from, end: at + line.trimEnd().length }, mark, indent };
    }
    at += line.length + 1;
    before = line;
  }
  return undefined;
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

/** Where a block mark can be put before a plain text: directly behind its key or dash, outside of brackets. */
function plainStart(source: string, node: Scalar): Span | undefined {
  const start = node.range?.[0] ?? 0;
  const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  const isOpen = node.type === 'PLAIN' && /^[ \t]*(?:- +)*(?:[\w-]+:[ \t]+|(?<=- +))$/.test(line);
  return isOpen ? { start, end: start } : undefined;
}

function spanOf(node: Scalar): Span {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}
