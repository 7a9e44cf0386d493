/**
 * A text as Markdown shows it letter by letter: nothing in its middle is a mark. What only counts at the start of a line
 * is left to `escapeLineStarts`. A name behind “@” and a number behind “#” stay as they are, since they mean something
 * only to code hosts, and what hides them there would stand in the text elsewhere: who writes for a code host hides them.
 */
export function escapeMarkdown(text: string): string {
  return wellFormed(text)
    .replace(/[ \t]*\n\s*/g, '\n')
    .replace(/[\\`*_[\]<&~|$]/g, '\\$&')
    .replace(/([ \t])#/g, '$1\\#');
}

/** Lines without the marks that begin a heading, a list, a quotation or a table where they stand first. */
export function escapeLineStarts(lines: string): string {
  return lines
    .replace(/^[ \t]+/gm, '')
    .replace(/^[-+>=:#]/gm, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?:[ \t]|$))/gm, '$1\\');
}

/** Marks close around what is printed: white space stays outside of them, and nothing else gets none. */
export function markClosely(printed: string, [open, close]: readonly [string, string]): string {
  const inner = printed.trim();
  if (inner === '') return printed;
  const start = printed.indexOf(inner);
  return `${printed.slice(0, start)}${open}${inner}${close}${printed.slice(start + inner.length)}`;
}

/** A text in one line. */
export function joinLines(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** A text without what no text file may hold: control characters and halves of characters. */
export function wellFormed(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}
