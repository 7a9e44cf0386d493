import { type ReadingLog, shorten } from '../reading-log.ts';
import type { YamlMap } from '../writing/yaml-writer.ts';
import { columnsByValues } from './columns-by-values.ts';
import { takeCode } from './glued-code.ts';
import {
  asMarkdown,
  type Cell,
  flatten,
  type PageLine,
  type PageRow,
  withFirst,
  withLast,
} from './page-blocks.ts';
import { type Column, sectionNames } from './page-furniture.ts';
import { flatRows, tableRows } from './page-rows.ts';
import type { Section } from './page-sections.ts';
import { depthNamed, findDepth } from './printed-depth.ts';
import { printedType } from './printed-type.ts';
import { splitAwardingBody } from './split-awarding-body.ts';
import { splitTitle } from './split-title.ts';

/** The components that a section shows, each as the format writes it. */
export function readComponents(section: Section, log: ReadingLog): YamlMap[] {
  return readParts(section, log).map(parts => {
    log.textEnds(section.kind, parts.details.at(-1));
    log.count(sectionNames[section.kind]);
    if (parts.code !== undefined) log.count(`${sectionNames[section.kind]} with a code`);
    if (section.custom) log.count(`${sectionNames[section.kind]} of the organisation's own`);
    if (parts.title === undefined && section.kind !== 'background') {
      log.note(
        'missing',
        parts.line,
        parts.details[0]?.text ?? '',
        'The page does not say the title of this.',
      );
    }
    return {
      code: parts.code,
      title: parts.title,
      ...typeOf(parts, section, log),
      depth: depthOf(parts, section, log),
      details: asMarkdown(parts.details),
      awardingBody: parts.awardingBody,
      [section.kind === 'qualifications' ? 'custom' : 'x-custom']: section.custom || undefined,
    };
  });
}

/** One component taken apart, before it is put in the order in which it is written. */
interface Parts {
  readonly line: number;
  readonly details: Cell;
  readonly title?: string | undefined;
  readonly depth?: string | undefined;
  readonly type?: string | undefined;
  readonly code?: string | undefined;
  readonly awardingBody?: string | undefined;
}

function readParts(section: Section, log: ReadingLog): Parts[] {
  const rows = tableRows(section, log);
  if (rows !== undefined) {
    const columns = section.columns ?? columnsByValues(rows, section.kind);
    return rows.map(row => exactParts(row, columns, log));
  }
  const lines = section.blocks.filter(block => block.kind === 'line');
  return flatRows(lines, section.kind, log).map(row => flatParts(row, section, log));
}

/* A row of a table: each cell is what its column says. */

function exactParts(row: PageRow, columns: readonly (Column | undefined)[], log: ReadingLog): Parts {
  const parts: { -readonly [part in keyof Parts]: Parts[part] } = { line: row.line, details: [] };
  row.cells.forEach((cell, index) => {
    const column = columns[index];
    if (cell.length === 0) return;
    if (column === 'details') parts.details = [...parts.details, ...cell];
    else if (isPart(column) && parts[column] === undefined) parts[column] = flatten(cell);
    else for (const line of cell) log.setAside(line, 'stands in a column that has no place');
  });
  const ofDetails = parts.code === undefined ? takeCode(parts.details, log) : undefined;
  if (ofDetails?.code !== undefined) return { ...parts, code: ofDetails.code, details: ofDetails.lines };
  const typeCell = row.cells[columns.indexOf('type')] ?? [];
  const ofType = parts.code === undefined && typeCell.length > 0 ? takeCode(typeCell, log) : undefined;
  if (ofType?.code !== undefined)
    return { ...parts, code: ofType.code, type: flatten(ofType.lines) || undefined };
  return parts;
}

type PartColumn = 'title' | 'depth' | 'type' | 'code' | 'awardingBody';

function isPart(column: Column | undefined): column is PartColumn {
  return column !== undefined && ['title', 'depth', 'type', 'code', 'awardingBody'].includes(column);
}

/* A row of flat text: code, type and depth are found by their look, the rest is guessed. */

function flatParts(row: readonly PageLine[], section: Section, log: ReadingLog): Parts {
  const outer = takeCode(row, log);
  const type = printedType(outer.lines.at(-1)?.text ?? '', section.kind);
  if (type === undefined)
    return flatTitle(outer.lines, { line: row[0]!.line, code: outer.code }, section, log);
  const typed = withLast(outer.lines, outer.lines.at(-1)!.text.slice(0, type.start).trimEnd());
  const inner = outer.code === undefined ? takeCode(typed, log) : { code: outer.code, lines: typed };
  return flatTitle(inner.lines, { line: row[0]!.line, code: inner.code, type: type.text }, section, log);
}

type Found = Omit<Parts, 'details'>;

function flatTitle(lines: readonly PageLine[], found: Found, section: Section, log: ReadingLog): Parts {
  const first = lines[0];
  if (first === undefined || section.kind === 'background') return { ...found, details: lines };
  const part = (from: number, to?: number) => first.text.slice(from, to).trim();
  if (section.kind === 'qualifications') {
    const split = splitAwardingBody(first.text);
    const title = part(0, split);
    const awardingBody = split === undefined ? undefined : part(split);
    if (awardingBody === undefined) {
      log.note(
        'missing',
        first.line,
        first.text,
        `Who awards “${shorten(title)}” is not clear from the page.`,
      );
    } else {
      const message = `“${shorten(title)}” is taken for the title, “${shorten(awardingBody)}” for who awards it.`;
      log.note('guessed', first.line, first.text, message);
    }
    return { ...found, title, awardingBody, details: withFirst(lines, '') };
  }
  const depth = section.kind === 'knowledge' ? findDepth(first.text) : undefined;
  if (depth !== undefined) {
    const details = withFirst(lines, part(depth.start + depth.text.length));
    return { ...found, title: part(0, depth.start), depth: depth.text, details };
  }
  const split = splitTitle(first.text);
  const title = part(0, split);
  const rest = split === undefined ? '' : part(split);
  const message =
    split === undefined
      ? `“${shorten(title)}” is taken for a title as a whole.`
      : `The title is taken to end after “${shorten(title)}”, the details to begin with “${shorten(rest)}”.`;
  log.note('guessed', first.line, first.text, message);
  return { ...found, title, details: withFirst(lines, rest) };
}

/* Printed words that are values of the format. */

function typeOf({ type, title, line }: Parts, section: Section, log: ReadingLog): YamlMap {
  if (section.kind !== 'background' && section.kind !== 'knowledge') return {};
  if (type === undefined) {
    log.note('missing', line, title ?? '', 'The page does not say of what type this is.');
    return {};
  }
  const known = printedType(type, section.kind);
  if (known === undefined || known.start > 0) {
    log.note(
      'guessed',
      line,
      type,
      `“${shorten(type)}” is none of the known types; it is kept as it is printed.`,
    );
    return { 'x-printed-type': type };
  }
  log.rewritten(line, type, `type: ${known.type}`);
  return { type: known.type, 'x-printed-type': type === known.usual ? undefined : type };
}

function depthOf({ depth, title, line }: Parts, section: Section, log: ReadingLog): string | undefined {
  if (section.kind !== 'knowledge') return undefined;
  if (depth === undefined) {
    log.note(
      'missing',
      line,
      title ?? '',
      `The page does not say how deeply “${shorten(title ?? '')}” is known.`,
    );
    return undefined;
  }
  const known = depthNamed(depth);
  if (known === undefined) {
    log.note(
      'guessed',
      line,
      depth,
      `“${shorten(depth)}” is none of the known depths; it is kept as it is printed.`,
    );
    return depth;
  }
  log.rewritten(line, depth, `depth: ${known}`);
  return known;
}
