import { type FileChild, type IParagraphOptions, Paragraph, Table } from 'docx';
import type { CardBlock } from '../../core/views/writing/blocks.ts';
import { inLine } from '../../core/views/writing/make-blocks.ts';
import type { Block } from '../../core/views/writing/markdown.ts';
import { factsTable } from './facts-table.ts';
import { lineRuns, runsOf } from './inline-runs.ts';
import { keptLines, keptStretches } from './kept-together.ts';
import { indentOf, type ListNumbering } from './list-numbering.ts';

/** What all parts of a document have in common. */
export interface Writing {
  readonly numbering: ListNumbering;
  readonly isRightToLeft: boolean;
}

/**
 * Blocks of a card as paragraphs and tables of a document, with a style of their own where they have one. An item that
 * is not long stays on one page.
 */
export function blockParts(
  blocks: readonly CardBlock[],
  writing: Writing,
  options: IParagraphOptions = {},
): FileChild[] {
  const { isRightToLeft } = writing;
  return keptStretches(blocks).flatMap(({ blocks: stretch, isKept }) => {
    const parts = stretch.flatMap((block): (IParagraphOptions | Table)[] =>
      block.kind === 'facts' && block.of === 'card'
        ? [factsTable(block.facts, isRightToLeft), { style: 'Space' }]
        : partsOf(block, options, writing),
    );
    return parts.map((part, index) => {
      if (part instanceof Table) return part;
      const next = parts[index + 1];
      const leads = next !== undefined && 'numbering' in next && !('numbering' in part);
      const keepNext = part.keepNext === true || leads || (isKept && next !== undefined);
      return new Paragraph({
        ...part,
        ...(keepNext ? { keepNext } : {}),
        ...(isRightToLeft ? { bidirectional: true } : {}),
      });
    });
  });
}

function partsOf(block: CardBlock, options: IParagraphOptions, { numbering }: Writing): IParagraphOptions[] {
  switch (block.kind) {
    case 'heading':
      return [{ style: `Heading${Math.min(6, block.depth)}`, children: runsOf(block.content) }];
    case 'notice':
      return block.blocks.flatMap(inner => paragraphsOf(inner, { style: 'Notice' }, -1, numbering));
    case 'facts':
      return [{ style: 'Quiet', keepNext: true, children: runsOf(inLine(block.facts)) }];
    default:
      return paragraphsOf(block, options, -1, numbering);
  }
}

/** `depth` is that of the list around a block, -1 outside of lists. */
function paragraphsOf(
  block: Block,
  options: IParagraphOptions,
  depth: number,
  numbering: ListNumbering,
): IParagraphOptions[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ ...options, keepLines: keptLines(block.content), children: runsOf(block.content) }];
    case 'code':
      return [{ ...options, style: 'CodeBlock', children: lineRuns(block.text) }];
    case 'list':
      return listParagraphs(block, options, Math.min(8, depth + 1), numbering);
  }
}

function listParagraphs(
  { start, items }: Extract<Block, { kind: 'list' }>,
  options: IParagraphOptions,
  level: number,
  numbering: ListNumbering,
): IParagraphOptions[] {
  const { indent: _, numbering: __, ...plain } = options;
  const { reference, instance } = numbering.next(start);
  const bullet: IParagraphOptions = {
    ...plain,
    numbering: { reference, instance, level },
    contextualSpacing: items.every(item => item.length <= 1),
  };
  const below: IParagraphOptions = { ...plain, indent: { left: indentOf(level) } };
  return items.flatMap(([first, ...others]) => {
    const head =
      first?.kind === 'paragraph'
        ? paragraphsOf(first, bullet, level, numbering)
        : [bullet, ...(first === undefined ? [] : paragraphsOf(first, below, level, numbering))];
    return [...head, ...others.flatMap(block => paragraphsOf(block, below, level, numbering))];
  });
}
