import type { ReadingLog } from '../reading-log.ts';
import type { PageLine } from './page-blocks.ts';
import { withFirst, withLast } from './page-blocks.ts';
import { endsWithType } from './printed-type.ts';

/** A code that is glued to the end or the start of some texts, and the texts without it. */
export function takeCode(
  lines: readonly PageLine[],
  log: ReadingLog,
): { code: string | undefined; lines: readonly PageLine[] } {
  const last = lines.at(-1);
  if (last === undefined) return { code: undefined, lines };
  const found = trailingCode(last.text);
  if (found?.sure) return { code: found.code, lines: withLast(lines, withoutCode(last.text)) };
  if (found !== undefined) {
    const message = `“${found.code}” is taken for a word of the text, though it may be a code.`;
    log.note('guessed', last.line, found.code, message);
  }
  const leading = /^([A-Z]{4}\d[A-Z]{2}\d{2,6})\s+(?=\S)/.exec(lines[0]!.text);
  if (leading === null) return { code: undefined, lines };
  return { code: leading[1], lines: withFirst(lines, lines[0]!.text.slice(leading[0].length)) };
}

/** A text without the code that is glued to its end. */
export function withoutCode(text: string): string {
  const found = trailingCode(text);
  return found?.sure ? text.slice(0, -found.code.length).trimEnd() : text;
}

/**
 * The long form of a code (skill, level, component type, number) is one anywhere. A short one is one only where the
 * text before it has come to its end: “ISO27001” may be the last word of a sentence that the page has cut.
 */
function trailingCode(text: string): { code: string; sure: boolean } | undefined {
  const code = /(?<!\S)[A-Z]{2,6}\d[A-Z\d]{0,12}$/.exec(text.slice(-24))?.[0];
  if (code === undefined) return undefined;
  const before = text.slice(0, -code.length).trimEnd();
  const ended = before === '' || /[.!?]["”’)]*$/.test(before) || endsWithType(before);
  return { code, sure: ended || /^[A-Z]{4}\d[A-Z]{2}\d{2,6}$/.test(code) };
}
