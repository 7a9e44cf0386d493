import { withoutMark } from '../../byte-order-mark.ts';
import type { PageBlock, PageLine, PageRow } from './page-blocks.ts';
import { isColumnHeading, sectionHeading } from './page-furniture.ts';

/**
 * The lines and rows of a page that was copied as text: a line with tabs is a row of a table, every other one a line.
 * A row whose cells run over several lines, or are quoted as a spreadsheet quotes them, is put together again.
 */
export function readPageText(text: string): PageBlock[] {
  const blocks: PageBlock[] = [];
  let width = 0;
  let open: OpenRow | undefined;
  let gap = true;
  const close = () => {
    if (open !== undefined) blocks.push(open);
    open = undefined;
  };
  for (const { raw, line } of logicalLines(text)) {
    const trimmed = raw.trim();
    if (trimmed === '') {
      gap = true;
      continue;
    }
    if (!trimmed.includes('\t') && sectionHeading(trimmed) !== undefined) {
      close();
      width = 0;
    }
    const cells = raw.split('\t');
    const isRow = trimmed.includes('\t') || (cells.length > 1 && cells.length === width);
    if (cells.length >= width) close();
    if (open !== undefined) {
      cells.forEach((cell, index) => {
        if (index > 0) open!.cells.push([]);
        open!.cells.at(-1)!.push(...paragraphs(cell, line, gap));
      });
    } else if (isRow) {
      open = { kind: 'row', line, cells: cells.map(cell => paragraphs(cell, line, false)) };
      if (width === 0 || isColumnHeading(trimmed)) width = cells.length;
    } else {
      blocks.push(...paragraphs(trimmed, line, gap));
    }
    if (open !== undefined && open.cells.length >= width) close();
    gap = false;
  }
  close();
  return blocks;
}

interface OpenRow extends PageRow {
  readonly cells: PageLine[][];
}

/** The lines of the text; the breaks inside a cell that a spreadsheet has quoted do not end one. */
function* logicalLines(text: string): Generator<{ raw: string; line: number }> {
  const lines = withoutMark(text).split(/\r\n|[\r\n\v\f\u2028\u2029]/);
  for (let index = 0; index < lines.length; index++) {
    const first = index;
    if (!lines[index]!.includes('\t') || !/(?:^|\t)"/.test(lines[index]!)) {
      yield { raw: lines[index]!, line: first + 1 };
      continue;
    }
    const cells: string[] = [];
    let rest: string | undefined = lines[index]!;
    while (rest !== undefined) {
      const quoted: Quoted | undefined = rest.startsWith('"') ? readQuoted(rest, lines, index) : undefined;
      if (quoted !== undefined) {
        cells.push(quoted.cell);
        rest = quoted.rest;
        index = quoted.index;
      } else {
        const tab: number = rest.indexOf('\t');
        cells.push(tab === -1 ? rest : rest.slice(0, tab));
        rest = tab === -1 ? undefined : rest.slice(tab + 1);
      }
    }
    yield { raw: cells.join('\t'), line: first + 1 };
  }
}

interface Quoted {
  readonly cell: string;
  /** What follows in the line where the cell ends; undefined at its end. */
  readonly rest: string | undefined;
  readonly index: number;
}

/** A cell between quotes that are doubled inside it and end before a tab or the end of a line; else undefined. */
function readQuoted(start: string, lines: readonly string[], from: number): Quoted | undefined {
  const parts: string[] = [];
  let text = start.slice(1);
  for (let index = from; ; text = lines[++index]!) {
    const end = closingQuote(text);
    if (end !== -1) {
      const after = text[end + 1];
      if (after !== undefined && after !== '\t') return undefined;
      parts.push(text.slice(0, end));
      const cell = parts.join(cellBreak).replace(/""/g, '"').replace(/\t/g, ' ');
      return { cell, rest: after === '\t' ? text.slice(end + 2) : undefined, index };
    }
    parts.push(text);
    if (index - from > 200 || index + 1 >= lines.length) return undefined;
  }
}

/** The first quote that is not doubled, or -1. */
function closingQuote(text: string): number {
  let at = text.indexOf('"');
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Stands for a line break inside a quoted cell; it cannot occur in a line. */
const cellBreak = '\v';

function paragraphs(cell: string, line: number, gap: boolean): PageLine[] {
  return cell.split(cellBreak).flatMap((part, index) => {
    const trimmed = part.trim();
    const bullet = /^[•‣◦▪●∙·*–-]\s+(?=\S)/u.exec(trimmed);
    const text = bullet === null ? trimmed : trimmed.slice(bullet[0].length);
    return text === ''
      ? []
      : [
          {
            kind: 'line',
            text,
            line: line + index,
            bullet: bullet !== null,
            gap: index > 0 || gap,
            mayGoOn: true,
          },
        ];
  });
}
