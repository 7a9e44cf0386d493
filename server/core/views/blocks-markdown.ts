import { type CardBlock, inLine } from './card-blocks.ts';
import { escapeLineStarts, escapeMarkdown, wellFormed } from './escape-markdown.ts';
import type { Block, Inline } from './markdown.ts';

/** Blocks as Markdown that every reader of CommonMark shows alike; no text of the framework becomes markup. */
export function blocksMarkdown(blocks: readonly CardBlock[]): string {
  return `${printAll(blocks)}\n`;
}

/** Blocks with an empty line between them; of two lists in a row the second has other marks, or they were one. */
function printAll(blocks: readonly CardBlock[]): string {
  let isOther = false;
  const printed = blocks.map((block, index) => {
    const before = blocks[index - 1];
    const isNext = block.kind === 'list' && before?.kind === 'list';
    isOther = isNext && !isOther;
    return print(block, isOther);
  });
  return printed.filter(text => text !== '').join('\n\n');
}

function print(block: CardBlock, hasOtherMarks: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.depth))} ${oneLine(block.content)}`;
    case 'facts':
      return escapeLineStarts(oneLine(inLine(block.facts)));
    case 'notice':
      return prefixed(printAll(block.blocks), '> ', '> ');
    case 'paragraph':
      return escapeLineStarts(inlineText(block.content).trim());
    case 'code': {
      const text = wellFormed(block.text);
      const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
      return `${fence}\n${text}\n${fence}`;
    }
    case 'list':
      return printList(block, hasOtherMarks);
  }
}

function printList({ start, items }: Extract<Block, { kind: 'list' }>, hasOtherMarks: boolean): string {
  const isTight = items.every(item => item.length <= 1);
  const printed = items.map((item, index) => {
    const number = Math.min(999_999_999, (start ?? 0) + index);
    const mark =
      start === undefined ? (hasOtherMarks ? '* ' : '- ') : `${number}${hasOtherMarks ? ')' : '.'} `;
    return prefixed(printAll(item), mark, ' '.repeat(mark.length));
  });
  return printed.join(isTight ? '\n' : '\n\n');
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
    .replace(/(?:\\\n|\s*\n)\s*/g, ' ');
}

function inlineText(content: readonly Inline[]): string {
  return content.map((inline, index) => printInline(inline, content[index + 1])).join('');
}

function printInline(inline: Inline, next: Inline | undefined): string {
  switch (inline.kind) {
    case 'text': {
      const text = escapeMarkdown(inline.text);
      return next?.kind === 'link' ? text.replace(/!$/, '\\!') : text;
    }
    case 'code':
      return codeSpan(wellFormed(inline.text).replace(/\s*\n\s*/g, ' '));
    case 'break':
      return '\\\n';
    case 'emphasis':
      return `*${inlineText(inline.content)}*`;
    case 'strong':
      return `**${inlineText(inline.content)}**`;
    case 'link':
      return `[${inlineText(inline.content)}](${destination(inline.address)})`;
  }
}

function codeSpan(text: string): string {
  if (text.trim() === '') return escapeMarkdown(text);
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
}

/** An address in parentheses, with nothing in it that would end it or be read as a character's name. */
function destination(address: string): string {
  return address
    .replace(/\p{Cc}/gu, encodeURIComponent)
    .replace(/\p{Surrogate}/gu, '%EF%BF%BD')
    .replace(/[\\()*_`~|]|&(?=#?\w+;)/g, '\\$&');
}
