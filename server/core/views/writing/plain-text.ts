import type { Written } from '../source.ts';
import { blocksOf } from './make-blocks.ts';
import type { Block, Inline } from './markdown.ts';

/** A text without its marks, a paragraph or bullet on each line. */
export function plainText(text: Pick<Written, 'text' | 'format'>): string {
  return blocksOf(text).map(blockText).join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.content);
    case 'code':
      return block.text;
    case 'list':
      return block.items.map(item => `• ${item.map(blockText).join('\n')}`).join('\n');
  }
}

function inlineText(content: readonly Inline[]): string {
  return content
    .map(inline => {
      if (inline.kind === 'break') return '\n';
      return 'text' in inline ? inline.text : inlineText(inline.content);
    })
    .join('');
}
