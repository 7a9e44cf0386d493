import { linesToMarkdown } from '../writing/lines-to-markdown.ts';

/** A page that was copied, as the lines and table rows that it shows, in their order. */
export type PageBlock = PageLine | PageRow;

/** One paragraph, or one point of a list; never empty. */
export interface PageLine {
  readonly kind: 'line';
  readonly text: string;
  /** The line of the input, from 1. */
  readonly line: number;
  readonly bullet: boolean;
  /** Whether an empty line stands before it. */
  readonly gap: boolean;
  /** Whether it can go on with the table row above it: so in text, where nothing says that the table has ended. */
  readonly mayGoOn: boolean;
  /** Whether the page marks it as its own title. */
  readonly isTitle?: boolean;
  /** How deep a heading it is, from 1; undefined for what is no heading, and in text. */
  readonly heading?: number;
  /** The UUID by which links lead to it. */
  readonly anchor?: string;
  /** Where the links in it lead. */
  readonly links?: readonly string[];
}

/** One row of a table, whose cells are exact. */
export interface PageRow {
  readonly kind: 'row';
  readonly cells: readonly Cell[];
  readonly line: number;
}

/** The paragraphs of one cell. */
export type Cell = readonly PageLine[];

/** The text of a cell or of several paragraphs in one line. */
export function flatten(cell: Cell): string {
  return cell.map(line => line.text).join(' ');
}

/** The paragraphs as markdown; a point of a list follows the one before it. Undefined for none. */
export function asMarkdown(lines: readonly PageLine[]): string | undefined {
  return linesToMarkdown(lines.map(({ text, bullet }) => ({ text, isPoint: bullet }))) || undefined;
}

/** The paragraphs with other words in the first one, which goes where no words are left. */
export function withFirst(lines: readonly PageLine[], text: string): PageLine[] {
  const [first, ...rest] = lines;
  return first === undefined || text === '' ? rest : [{ ...first, text }, ...rest];
}

/** The paragraphs with other words in the last one, which goes where no words are left. */
export function withLast(lines: readonly PageLine[], text: string): PageLine[] {
  const last = lines.at(-1);
  const rest = lines.slice(0, -1);
  return last === undefined || text === '' ? rest : [...rest, { ...last, text }];
}
