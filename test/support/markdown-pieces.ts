import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ViewBlock, WordMark } from '../../server/core/views/writing/blocks.ts';
import type { Inline } from '../../server/core/views/writing/markdown.ts';
import { hostileTexts } from './hostile-framework.ts';

/** Texts with many signs that mean something in Markdown. */
export const markdownLike: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...hostileTexts,
        ...'#*_`[]()<>|~&!\\-+=:.1>\n\t $',
        ...['](', '- ', '    ', '\n\n', '\n> ', 'https://', '&#35;', '\\|', '`|`', '**', '~~'],
      ),
      fc.string(),
    ),
    { maxLength: 6 },
  )
  .map(pieces => pieces.join(''));

/** A reader of Markdown finds the pieces that were meant, and no other; a mark may be shown as it is written. */
export function hasNoOtherPieces(markdown: string, blocks: readonly ViewBlock[]): void {
  const tree = fromMarkdown(markdown);
  const found = count(piecesOfTree(tree));
  const meant = count(blocks.flatMap(block => [...piecesOf(block)]));
  for (const [kind, number] of found) {
    const isMark = ['emphasis', 'strong', 'inlineCode', 'break', 'link'].includes(kind);
    const most = meant.get(kind) ?? 0;
    assert.ok(isMark ? number <= most : number === most, `${kind}: ${number} of ${most}`);
  }
  const tables = [...tablesIn(tree, markdown)];
  assert.equal(tables.length, blocks.filter(({ kind }) => kind === 'table').length);
  for (const [head, rule, ...rows] of tables) {
    assert.match(rule!, /^\|(?: --- \|)+$/);
    for (const row of rows) assert.equal(barsIn(row), barsIn(head!), row);
  }
}

/** The lines of each table, which a reader of plain CommonMark takes for a paragraph. */
function* tablesIn(node: Nodes, markdown: string): Generator<readonly string[]> {
  if (node.type === 'paragraph') {
    const text = markdown.slice(node.position?.start.offset, node.position?.end.offset);
    if (text.startsWith('|')) yield text.split('\n');
  } else if ('children' in node) for (const child of node.children) yield* tablesIn(child, markdown);
}

/** How many bars end a cell: those behind a backslash do not. */
function barsIn(row: string): number {
  return [...row.matchAll(/\\.|\|/g)].filter(([sign]) => sign === '|').length;
}

function* piecesOf(block: ViewBlock | Inline<WordMark>, isInline = false): Generator<string> {
  switch (block.kind) {
    case 'heading':
      yield `heading ${Math.min(6, block.depth)}`;
      break;
    case 'notice':
      yield 'blockquote';
      for (const inner of block.blocks) yield* piecesOf(inner);
      break;
    case 'code':
      yield isInline ? 'inlineCode' : 'code';
      break;
    case 'added':
      yield 'strong';
      break;
    case 'facts':
      for (const inner of block.facts.flatMap(fact => fact.content)) yield* piecesOf(inner, true);
      break;
    case 'table':
      for (const inner of block.rows.flatMap(({ cells }) => cells.flat(2))) yield* piecesOf(inner, true);
      break;
    case 'list':
      yield block.kind;
      for (const _ of block.items) yield 'listItem';
      for (const inner of block.items.flat()) yield* piecesOf(inner);
      break;
    default:
      yield block.kind;
  }
  if ('content' in block) for (const inner of block.content) yield* piecesOf(inner, true);
}

function* piecesOfTree(node: Nodes): Generator<string> {
  if (node.type === 'link') assert.match(node.url, /^(?:https?:\/\/|mailto:)/i);
  if (!['root', 'paragraph', 'text'].includes(node.type))
    yield node.type === 'heading' ? `heading ${node.depth}` : node.type;
  if ('children' in node) for (const child of node.children) yield* piecesOfTree(child);
}

function count(kinds: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
