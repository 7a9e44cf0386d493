import { type ReadingLog, shorten } from '../reading-log.ts';
import { withoutCode } from './glued-code.ts';
import type { PageLine, PageRow } from './page-blocks.ts';
import type { SectionKind } from './page-furniture.ts';
import type { Section } from './page-sections.ts';
import { findDepth } from './printed-depth.ts';
import { printedType } from './printed-type.ts';

/** The rows of a section's table, whose cells are exact; undefined for a section that shows none. */
export function tableRows(section: Section, log: ReadingLog): PageRow[] | undefined {
  if (!section.blocks.some(block => block.kind === 'row')) return undefined;
  const rows: { kind: 'row'; cells: PageLine[][]; line: number }[] = [];
  for (const block of section.blocks) {
    const last = rows.at(-1);
    if (block.kind === 'row') {
      if (block.cells.some(cell => cell.length > 0))
        rows.push({ ...block, cells: block.cells.map(cell => [...cell]) });
    } else if (last !== undefined && block.mayGoOn) {
      last.cells.at(-1)!.push(block);
    } else {
      log.setAside(block, 'stands beside the table of its section');
    }
  }
  return rows;
}

/**
 * The lines of a flat section, put together to rows. A line is a row; a paragraph after an empty line goes on with the
 * row before it, unless every row stands apart, or the printed type has ended that row.
 */
export function flatRows(lines: readonly PageLine[], kind: SectionKind, log: ReadingLog): PageLine[][] {
  const startsRow = rowStarts(lines, kind);
  const rows: PageLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row === undefined || startsRow(line, row.at(-1)!)) {
      rows.push([line]);
      continue;
    }
    row.push(line);
    if (!line.bullet && !isOnlyType(line, kind)) {
      log.note(
        'guessed',
        line.line,
        line.text,
        `“${shorten(line.text)}” is taken to go on with the text before it.`,
      );
    }
  }
  return rows;
}

function rowStarts(
  lines: readonly PageLine[],
  kind: SectionKind,
): (line: PageLine, previous: PageLine) => boolean {
  if (kind !== 'background' && kind !== 'knowledge') {
    const allApart = lines.every(line => line.gap || line.bullet);
    return line => !line.bullet && (allApart || !line.gap);
  }
  return (line, previous) => {
    if (line.bullet) return false;
    if (printedType(withoutCode(previous.text), kind) !== undefined) return true;
    if (isOnlyType(line, kind)) return false;
    return !line.gap || (kind === 'knowledge' && findDepth(line.text) !== undefined);
  };
}

function isOnlyType(line: PageLine, kind: SectionKind): boolean {
  return printedType(withoutCode(line.text), kind)?.start === 0;
}
