import { type CardBlock, cardsBlocks, type LabelledText } from './card-blocks.ts';
import { wellFormed } from './escape-markdown.ts';
import type { Block, Inline } from './markdown.ts';
import type { RoleCard } from './role-card.ts';

/** Cards as plain text for a letter or a terminal: no marks but underlined titles and the dashes of lists. */
export function cardText(cards: readonly RoleCard[], title: string): string {
  return `${printAll(cardsBlocks(cards, title))}\n`;
}

function printAll(blocks: readonly CardBlock[]): string {
  return blocks
    .map(print)
    .filter(text => text !== '')
    .join('\n\n');
}

function print(block: CardBlock): string {
  switch (block.kind) {
    case 'heading':
      return headingText(block.depth, oneLine(block.content));
    case 'facts':
      return block.facts.map(factText).join('\n');
    case 'notice':
      return prefixed(printAll(block.blocks), '! ', '! ');
    case 'paragraph':
      return inlineText(block.content).trim();
    case 'code':
      return prefixed(wellFormed(block.text), '    ', '    ');
    case 'list':
      return listText(block);
  }
}

/** The first three depths are underlined, each more lightly than the one above. */
function headingText(depth: number, text: string): string {
  const line = ['', '=', '-', '.'][depth];
  return line === undefined ? text : `${text}\n${line.repeat(Math.min(72, [...text].length))}`;
}

function factText({ label, content }: LabelledText): string {
  return `${label}: ${oneLine(content)}`;
}

function listText({ start, items }: Extract<Block, { kind: 'list' }>): string {
  const printed = items.map((item, index) => {
    const mark = start === undefined ? '- ' : `${start + index}. `;
    return prefixed(printAll(item), mark, ' '.repeat(mark.length));
  });
  return printed.join(items.every(item => item.length <= 1) ? '\n' : '\n\n');
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : others}${line}`.trimEnd())
    .join('\n');
}

function oneLine(content: readonly Inline[]): string {
  return inlineText(content)
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}

function inlineText(content: readonly Inline[]): string {
  return content.map(printInline).join('');
}

function printInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return wellFormed(inline.text);
    case 'break':
      return '\n';
    case 'link':
      return linkText(inlineText(inline.content), wellFormed(inline.address));
    default:
      return inlineText(inline.content);
  }
}

function linkText(words: string, address: string): string {
  return words === address ? address : `${words} (${address})`;
}
