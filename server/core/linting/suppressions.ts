import { visit } from 'yaml';
import type { ParsedFile } from '../parsed-file.ts';
import type { Span } from '../span.ts';

/** A comment by which an author switches a rule off in one place. */
export interface Suppression {
  readonly file: ParsedFile;
  readonly rule: string;
  /** The rule's name in the comment. */
  readonly span: Span;
  /** The whole comment. */
  readonly comment: Span;
  /** The line it is about, from 0; undefined where it is the whole file. */
  readonly line: number | undefined;
  readonly reason: string | undefined;
}

/** Stands for a reason that is still to be written. */
export const reasonStub = 'say why';

const pattern =
  /(?<=^|\s)#\s*rolewright-disable(-line|-next-line|-file)[ \t]+([\w, \t-]+?)(?:\s*:[ \t]*(.*?))?[ \t]*$/gm;

/**
 * The suppressions of a file: `# rolewright-disable-next-line RULE: reason`, likewise `-line` and, anywhere in the
 * file, `-file`. Several rules are separated by commas.
 */
export function suppressionsIn(file: ParsedFile): Suppression[] {
  const text = file.source.getText();
  if (!text.includes('rolewright-disable')) return [];
  const found: Suppression[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, reach = '', names = '', reason = ''] = match;
    const comment = { start: match.index, end: match.index + whole.trimEnd().length };
    const namesAt = match.index + whole.indexOf(names, whole.indexOf(reach) + reach.length);
    const line = lineMeant(file, match.index, reach);
    for (const name of names.matchAll(/[\w-]+/g)) {
      const span = { start: namesAt + name.index, end: namesAt + name.index + name[0].length };
      const isGiven = reason !== '' && reason !== reasonStub;
      found.push({ file, rule: name[0], span, comment, line, reason: isGiven ? reason : undefined });
    }
  }
  return found;
}

function lineMeant(file: ParsedFile, offset: number, reach: string): number | undefined {
  if (reach === '-file') return undefined;
  const own = file.source.positionAt(offset).line;
  if (reach === '-line') return own;
  for (let line = own + 1; line < file.source.lineCount; line++) {
    const text = file.source.getText({
      start: { line, character: 0 },
      end: { line: line + 1, character: 0 },
    });
    if (!/^\s*(#|$)/.test(text)) return line;
  }
  return own + 1;
}

/** Whether a comment is about a place. One about a line is also about the rest of a text that begins there. */
export function suppresses(
  { file, rule, line }: Suppression,
  place: { readonly rule: string; readonly uri: string; readonly span: Span },
): boolean {
  if (rule !== place.rule || file.uri !== place.uri) return false;
  if (line === undefined) return true;
  const { start } = place.span;
  return file.source.positionAt(start).line === line || commentableLine(file, start) === line;
}

/** The line above which a comment can be about a place: that of the place itself or, within a text, of its begin. */
export function commentableLine(file: ParsedFile, offset: number): number {
  let line = lineAround(file, offset);
  for (;;) {
    const start = file.source.offsetAt({ line, character: 0 });
    const before = lineAround(file, start);
    if (before === line) return line;
    line = before;
  }
}

/** The line on which the scalar around an offset begins; outside of one, the offset's own. */
function lineAround(file: ParsedFile, offset: number): number {
  let found: number | undefined;
  for (const document of file.documents)
    visit(document, {
      Scalar(_, { range }) {
        if (range == null || offset < range[0] || offset >= range[1]) return undefined;
        found = range[0];
        return visit.BREAK;
      },
    });
  return file.source.positionAt(found ?? offset).line;
}
