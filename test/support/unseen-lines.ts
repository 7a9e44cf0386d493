import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { ImportReport } from '../../server/core/exchange/import-report.ts';
import type { ImportedFramework } from '../../server/core/exchange/imported-framework.ts';
import { readCsv } from '../../server/core/exchange/tables/read-csv.ts';
import type { Table } from '../../server/core/exchange/tables/table.ts';
import { siteFiles } from '../../server/core/views/site/site-files.ts';
import { addressOf, workspaceOf } from './example.ts';
import { inARow, lacking, textsUnder } from './missing-lines.ts';
import { visibleText } from './visible-text.ts';

/** A line of an input, and where it stands. */
export interface InputLine {
  readonly place: string;
  readonly text: string;
}

/**
 * The lines of an input, as `file:line: words`, that nobody who reads no YAML gets to know: no page of the site shows
 * them, with its cards, ladders, comparisons and skills, and the report of the import does not tell them. What stands
 * under a key of our own is told where the report names that key. Words in a row decide, not marks; a flat page has
 * put its lines together from several pieces.
 */
export function unseenLines(
  input: readonly InputLine[],
  { files, report }: ImportedFramework,
  pieces = 1,
): string[] {
  const seen = inARow([...pagesOf(files), ...toldBy(report), ...keptAside(files, report)].join('\n'));
  return input
    .filter(({ text }) => lacking(text, seen, pieces))
    .map(({ place, text }) => `${place}: ${text.trim()}`);
}

/** Each line of a text. */
export function linesOfText(file: string, text: string, from = 1): InputLine[] {
  return text.split(/\r?\n/).map((line, index) => ({ place: `${file}:${from + index}`, text: line }));
}

/** Each line of each cell of a table, at the line of its row. */
export function linesOfCsv(file: string, text: string): InputLine[] {
  const { rows } = readCsv(text) as Table;
  return rows.flatMap(({ line, cells }) =>
    cells.flatMap(cell => cell.split(/\r?\n/).map(part => ({ place: `${file}:${line}`, text: part }))),
  );
}

/** Each line of each value of a YAML text but those under some keys, which are ids and their like. */
export function linesOfYaml(file: string, text: string, but: readonly string[], from = 1): InputLine[] {
  const lines: InputLine[] = [];
  const counter = new LineCounter();
  visit(parseDocument(text, { schema: 'failsafe', lineCounter: counter }), {
    Pair: (_, { key }) => (isScalar(key) && but.includes(String(key.value)) ? visit.SKIP : undefined),
    Scalar: (at, { value, range }) => {
      if (at === 'key') return;
      const { line } = counter.linePos(range?.[0] ?? 0);
      for (const part of String(value).split('\n'))
        lines.push({ place: `${file}:${line + from - 1}`, text: part });
    },
  });
  return lines;
}

/** What the pages of a site show, and where their links lead. */
function pagesOf(files: ReadonlyMap<string, string>): string[] {
  const model = workspaceOf(files).modelOf(addressOf([...files.keys()][0]!))!;
  return [...siteFiles(model)].flatMap(([path, page]) =>
    path.endsWith('.html') && path !== 'search.html'
      ? [visibleText(page), ...[...page.matchAll(/ href="([^"]*)"/g)].map(([, address]) => address!)]
      : [],
  );
}

function toldBy({ notes }: ImportReport): string[] {
  return notes.filter(({ kind }) => kind !== 'damaged').flatMap(({ text, message }) => [text, message]);
}

function keptAside(files: ReadonlyMap<string, string>, { notes }: ImportReport): string[] {
  const keys = new Set(
    notes.flatMap(({ message }) => [...message.matchAll(/`(x-[^`]+)`/g)].map(([, key]) => key!)),
  );
  return [...files.values()].flatMap(yaml => textsUnder(yaml, keys));
}
