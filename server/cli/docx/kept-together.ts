import type { CardBlock } from '../../core/views/writing/blocks.ts';
import type { Inline } from '../../core/views/writing/markdown.ts';

/** A heading, those right below it, and what follows up to the next one; without a heading, what comes before the first. */
export interface KeptStretch {
  readonly blocks: readonly CardBlock[];
  /** Whether it is to stand on one page: it is an item or a section that fills but a part of a page. */
  readonly isKept: boolean;
}

/** Divides a card where its pages may end. */
export function keptStretches(blocks: readonly CardBlock[]): readonly KeptStretch[] {
  const stretches: CardBlock[][] = [];
  blocks.forEach((block, index) => {
    const starts = block.kind === 'heading' && blocks[index - 1]?.kind !== 'heading';
    if (starts || index === 0) stretches.push([]);
    stretches.at(-1)!.push(block);
  });
  return stretches.map(stretch => ({
    blocks: stretch,
    isKept: sum(stretch.map(sizeOf)) <= mostKept && !stretch.some(isTable),
  }));
}

/** Whether the lines of a paragraph are to stand on one page. */
export function keptLines(content: readonly Inline[]): boolean {
  return lengthOf(content) <= mostKept;
}

/** In characters: about a third of a page. */
const mostKept = 1000;

/** What a paragraph takes up besides its characters, in characters: the rest of its last line and the space below. */
const paragraphSize = 60;

function isTable(block: CardBlock): boolean {
  return block.kind === 'facts' && block.of === 'card';
}

function sizeOf(block: CardBlock): number {
  switch (block.kind) {
    case 'facts':
      return paragraphSize * block.facts.length;
    case 'notice':
      return sum(block.blocks.map(sizeOf));
    case 'code':
      return paragraphSize * block.text.split('\n').length;
    case 'list':
      return sum(block.items.flat().map(sizeOf));
    default:
      return paragraphSize + lengthOf(block.content);
  }
}

function lengthOf(content: readonly Inline[]): number {
  return sum(
    content.map(inline => {
      if (inline.kind === 'break') return paragraphSize;
      return 'text' in inline ? inline.text.length : lengthOf(inline.content);
    }),
  );
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
