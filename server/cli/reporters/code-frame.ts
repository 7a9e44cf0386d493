import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from '../linting/report.ts';
import type { Colour, Paint } from './paint.ts';
import { printable } from './printable.ts';

/** The line that a finding stands on, with carets under its place; nothing for a place without a text. */
export function codeFrame(
  place: Place,
  source: TextDocument | undefined,
  paint: Paint,
  colour: Colour,
): string[] {
  const line = source === undefined ? '' : lineOf(source, place.line - 1);
  if (line.trim() === '') return [];
  const start = place.column - 1;
  const end = place.endLine === place.line ? place.endColumn - 1 : line.length;
  const view = viewOf(line, start, Math.max(end, start + 1));
  const gutter = ` ${place.line} `;
  return [
    `${paint('dim', `${gutter}|`)} ${view.text}`,
    `${paint('dim', `${' '.repeat(gutter.length)}|`)} ${view.indent}${paint(colour, view.carets)}`,
  ];
}

function lineOf(source: TextDocument, line: number): string {
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  return source.getText(range).replace(/[\r\n]+$/, '');
}

/** As much of a long line as can be read at a glance. */
const widest = 100;

function viewOf(line: string, start: number, end: number): { text: string; indent: string; carets: string } {
  const from = whole(
    line,
    line.length <= widest ? 0 : Math.max(0, Math.min(start - 30, line.length - widest)),
  );
  const to = whole(line, Math.min(line.length, from + widest));
  const before = `${from > 0 ? '…' : ''}${printable(line.slice(from, start))}`;
  const marked = printable(line.slice(start, Math.min(end, to)));
  const after = `${printable(line.slice(Math.min(end, to), to))}${to < line.length ? '…' : ''}`;
  return {
    text: `${before}${marked}${after}`,
    indent: ' '.repeat(widthOf(before)),
    carets: '^'.repeat(Math.max(1, widthOf(marked))),
  };
}

/** An offset that does not cut a character in two. */
function whole(line: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(line.charAt(offset)) ? offset - 1 : offset;
}

/** How many columns of a terminal a text takes: two for the wide signs of East Asia and emoji, none for marks. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
