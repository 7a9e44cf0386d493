/** How every part of a workbook begins. */
export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of sheets and of what leads from part to part (ECMA-376, transitional). */
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The most characters in a cell (Excel specifications and limits). */
export const mostInCell = 32_767;

/** The name of a column, counted from 0: A, B, … Z, AA, AB … */
export function lettersOf(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : lettersOf((column - rest) / 26 - 1) + letter;
}

/** A text inside XML 1.0, without the characters that it cannot hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"\r]/g, mark => `&#${mark.charCodeAt(0)};`);
}
