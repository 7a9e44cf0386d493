/// <reference path="./papaparse.d.ts" />

import papaparse from 'papaparse';
import { withoutMark } from '../../byte-order-mark.ts';
import { type BrokenTable, mostRows, type Table, type TableRow, tableOf } from './table.ts';

/**
 * The table in a CSV text; the first row names the columns, empty rows are passed over. Columns are divided by the
 * comma, semicolon or tab that the first row has most of. Broken quotation marks make all that follows doubtful, so a
 * text with such is not read at all.
 */
export function readCsv(text: string): Table | BrokenTable {
  const plain = withoutMark(text).replace(/\r\n?/g, '\n');
  const rows: TableRow[] = [];
  let line = 1;
  let at = 0;
  let broken: BrokenTable | undefined;
  papaparse.parse(plain, {
    delimiter: delimiterOf(plain),
    newline: '\n',
    step({ data, errors, meta }, parser) {
      const quotes = errors.find(({ type }) => type === 'Quotes');
      if (quotes !== undefined) {
        broken = {
          line,
          trouble: 'The quotation marks of this row do not match, so it cannot be told where its cells end.',
        };
      } else if (data.some(cell => cell.trim() !== '')) {
        rows.push({ line, cells: data });
      }
      if (broken !== undefined || rows.length > mostRows + 1) parser.abort();
      line += countBreaks(plain, at, meta.cursor);
      at = meta.cursor;
    },
  });
  return broken ?? tableOf(rows);
}

function delimiterOf(text: string): string {
  const first = text
    .slice(0, 10_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .replace(/^\n+/, '')
    .split('\n')[0]!;
  const counts = [',', ';', '\t'].map(mark => first.split(mark).length);
  return [',', ';', '\t'][counts.indexOf(Math.max(...counts))]!;
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
