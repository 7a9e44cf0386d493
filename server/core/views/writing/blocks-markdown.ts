import type { ViewBlock, WordMark } from './blocks.ts';
import { escapeLineStarts, escapeMarkdown, joinLines, markClosely, wellFormed } from './escape-markdown.ts';
import { listLines, prefixLines } from './list-lines.ts';
import { inLine } from './make-blocks.ts';
import type { Block, Inline } from './markdown.ts';
import { tableList } from './table-list.ts';
import { tableMarkdown } from './table-markdown.ts';
import { wordMarks } from './word-changes.ts';

/**
 * Blocks as Markdown that every reader of CommonMark shows alike, tables and struck words as the large code hosts do; no
 * text of the framework becomes markup.
 */
export function blocksMarkdown(blocks: readonly ViewBlock[]): string {
  return `${printAll(blocks)}\n`;
}

/** Blocks with an empty line between them; of two lists in a row the second has other marks, or they were one. */
function printAll(blocks: readonly ViewBlock[]): string {
  let isOther = false;
  const printed = blocks.map((block, index) => {
    const before = blocks[index - 1];
    const isNext = block.kind === 'list' && before?.kind === 'list';
    isOther = isNext && !isOther;
    return print(block, isOther);
  });
  return printed.filter(text => text !== '').join('\n\n');
}

function print(block: ViewBlock, hasOtherMarks: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.depth))} ${oneLine(block.content)}`;
    case 'facts':
      return escapeLineStarts(oneLine(inLine(block.facts)));
    case 'notice':
      return prefixLines(printAll(block.blocks), '> ', '> ');
    case 'paragraph':
      return escapeLineStarts(inlineText(block.content).trim());
    case 'code': {
      const text = wellFormed(block.text);
      const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
      return `${fence}\n${text}\n${fence}`;
    }
    case 'list':
      return printList(block, hasOtherMarks);
    case 'table':
      return tableMarkdown(block, oneLine) ?? printAll(tableList(block));
  }
}

function printList(
  { start, items }: Extract<Block<WordMark>, { kind: 'list' }>,
  hasOtherMarks: boolean,
): string {
  const markOf = (index: number) => {
    const number = Math.min(999_999_999, (start ?? 0) + index);
    return start === undefined ? (hasOtherMarks ? '* ' : '- ') : `${number}${hasOtherMarks ? ')' : '.'} `;
  };
  return listLines(items, markOf, printAll);
}

function oneLine(content: readonly Inline<WordMark>[]): string {
  return inlineText(content)
    .trim()
    .replace(/(?:\\\n|\s*\n)\s*/g, ' ');
}

function inlineText(content: readonly Inline<WordMark>[]): string {
  return content.map((inline, index) => printInline(inline, content[index + 1])).join('');
}

function printInline(inline: Inline<WordMark>, next: Inline<WordMark> | undefined): string {
  switch (inline.kind) {
    case 'text': {
      const text = escapeMarkdown(inline.text);
      return next?.kind === 'link' ? text.replace(/!$/, '\\!') : text;
    }
    case 'code':
      return codeSpan(joinLines(wellFormed(inline.text)));
    case 'break':
      return '\\\n';
    case 'emphasis':
      return markClosely(inlineText(inline.content), ['*', '*']);
    case 'strong':
      return markClosely(inlineText(inline.content), ['**', '**']);
    case 'added':
    case 'dropped':
      return markClosely(inlineText(inline.content), wordMarks.markdown[inline.kind]);
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
