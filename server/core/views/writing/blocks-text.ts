import type { LabelledText, TableBlock, ViewBlock, WordMark } from './blocks.ts';
import { joinLines, wellFormed } from './escape-markdown.ts';
import { listLines, prefixLines } from './list-lines.ts';
import { plain } from './make-blocks.ts';
import type { Inline } from './markdown.ts';
import { tableList } from './table-list.ts';
import { wordMarks } from './word-changes.ts';

/** Blocks as plain text for a letter or a terminal: no marks but underlined titles and the dashes of lists. */
export function blocksText(blocks: readonly ViewBlock[]): string {
  const key = blocks.some(hasWordMarks) ? `\n\n${keyOfMarks}` : '';
  return `${printAll(blocks)}${key}\n`;
}

const keyOfMarks = `Words in ${wordMarks.text.dropped.join(' ')} went, words in ${wordMarks.text.added.join(' ')} came.`;

function hasWordMarks(block: ViewBlock): boolean {
  if (block.kind === 'list') return block.items.some(item => item.some(hasWordMarks));
  return 'content' in block && block.content.some(({ kind }) => kind === 'added' || kind === 'dropped');
}

function printAll(blocks: readonly ViewBlock[]): string {
  return blocks
    .map(print)
    .filter(text => text !== '')
    .join('\n\n');
}

function print(block: ViewBlock): string {
  switch (block.kind) {
    case 'heading':
      return headingText(block.depth, oneLine(block.content));
    case 'facts':
      return block.facts.map(factText).join('\n');
    case 'notice':
      return prefixLines(printAll(block.blocks), '! ', '! ');
    case 'paragraph':
      return inlineText(block.content).trim();
    case 'code':
      return prefixLines(wellFormed(block.text), '    ', '    ');
    case 'list': {
      const { start, items } = block;
      return listLines(items, index => (start === undefined ? '- ' : `${start + index}. `), printAll);
    }
    case 'table':
      return tableText(block) ?? printAll(tableList(block));
  }
}

/** The first three depths are underlined, each more lightly than the one above. */
function headingText(depth: number, text: string): string {
  const line = ['', '=', '-', '.'][depth];
  return line === undefined ? text : `${text}\n${line.repeat(Math.min(72, widthOf(text)))}`;
}

function factText({ label, content }: LabelledText): string {
  return `${label}: ${oneLine(content)}`;
}

/** Columns below their names; undefined where they have no room beside each other. */
function tableText({ corner, columns, rows }: TableBlock): string | undefined {
  if (rows.some(({ cells }) => cells.some(cell => cell.length > 1))) return undefined;
  const head = [corner, ...columns].map(name => oneLine([plain(name)]));
  const body = rows.map(({ title, cells }) => [
    oneLine([plain(title)]),
    ...cells.map(([line]) => (line === undefined ? '' : oneLine(line))),
  ]);
  const widths = head.map((_, index) => Math.max(...[head, ...body].map(row => widthOf(row[index] ?? ''))));
  if (widths.reduce((sum, width) => sum + width + gap, 0) - gap > widest) return undefined;
  const rule = widths.map(width => '-'.repeat(width));
  return [head, rule, ...body]
    .map(row =>
      row
        .map((text, index) => text + ' '.repeat(widths[index]! - widthOf(text) + gap))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

const gap = 2;
const widest = 100;

function widthOf(text: string): number {
  return [...text].length;
}

function oneLine(content: readonly Inline<WordMark>[]): string {
  return joinLines(inlineText(content).trim());
}

function inlineText(content: readonly Inline<WordMark>[]): string {
  return content.map(printInline).join('');
}

function printInline(inline: Inline<WordMark>): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return wellFormed(inline.text);
    case 'break':
      return '\n';
    case 'link':
      return linkText(inlineText(inline.content), wellFormed(inline.address));
    case 'added':
    case 'dropped':
      return wordMarks.text[inline.kind].join(inlineText(inline.content));
    default:
      return inlineText(inline.content);
  }
}

function linkText(words: string, address: string): string {
  return words === address ? address : `${words} (${address})`;
}
