import {
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { type CardBlock, inLine, type LabelledText } from '../../core/views/card-blocks.ts';
import type { Block } from '../../core/views/markdown.ts';
import { runsOf, textRuns } from './inline-runs.ts';
import { indentOf, type ListNumbering } from './list-numbering.ts';

/** Blocks of a card as paragraphs and tables of a document. */
export function blockParts(blocks: readonly CardBlock[], numbering: ListNumbering): FileChild[] {
  return blocks.flatMap(block => partsOf(block, numbering));
}

function partsOf(block: CardBlock, numbering: ListNumbering): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({ style: `Heading${Math.min(6, block.depth)}`, children: runsOf(block.content) }),
      ];
    case 'notice':
      return block.blocks.flatMap(inner => paragraphsOf(inner, { style: 'Notice' }, -1, numbering));
    case 'facts':
      return block.of === 'card'
        ? [factsTable(block.facts), new Paragraph({ style: 'Anchor' })]
        : [new Paragraph({ style: 'Quiet', keepNext: true, children: runsOf(inLine(block.facts)) })];
    default:
      return paragraphsOf(block, {}, -1, numbering);
  }
}

/** `depth` is that of the list around a block, -1 outside of lists. */
function paragraphsOf(
  block: Block,
  options: IParagraphOptions,
  depth: number,
  numbering: ListNumbering,
): Paragraph[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ ...options, children: runsOf(block.content) })];
    case 'code':
      return [
        new Paragraph({ ...options, style: 'CodeBlock', children: textRuns(block.text, { breaks: true }) }),
      ];
    case 'list':
      return listParagraphs(block, options, Math.min(8, depth + 1), numbering);
  }
}

function listParagraphs(
  { start, items }: Extract<Block, { kind: 'list' }>,
  options: IParagraphOptions,
  level: number,
  numbering: ListNumbering,
): Paragraph[] {
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
        : [
            new Paragraph(bullet),
            ...(first === undefined ? [] : paragraphsOf(first, below, level, numbering)),
          ];
    return [...head, ...others.flatMap(block => paragraphsOf(block, below, level, numbering))];
  });
}

/** Labels and their texts side by side, under thin lines. */
function factsTable(facts: readonly LabelledText[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'D9D8D3' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [2400, 6600],
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: facts.map(
      ({ label, content }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(2400, new Paragraph({ style: 'Quiet', children: textRuns(label, {}) })),
            cell(6600, new Paragraph({ children: runsOf(content) })),
          ],
        }),
    ),
  });
}

function cell(width: number, paragraph: Paragraph): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 0, left: 0, right: 120 },
    children: [paragraph],
  });
}
