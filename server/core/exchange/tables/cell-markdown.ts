import { linesToMarkdown } from '../writing/lines-to-markdown.ts';

/** A plain text of several lines as markdown: lines become paragraphs, lines that start with a bullet a list. */
export function cellMarkdown(text: string): string {
  const lines = text.split(/\r\n|[\r\n\v\f\u2028\u2029]/).filter(line => line.trim() !== '');
  return linesToMarkdown(
    lines.map(line => {
      const point = bulletOf(line);
      return { text: trim(point ?? line), isPoint: point !== undefined };
    }),
  );
}

/** What follows the bullet of a line; undefined for a line without one. */
export function bulletOf(line: string): string | undefined {
  return /^[ \t]*[-*•‣◦▪●∙·–][ \t]+(.*\S.*)$/su.exec(line)?.[1];
}

/** Without the spaces around it; other white space is damage that is to be seen. */
function trim(line: string): string {
  return line.replace(/^[ \t]+|[ \t]+$/g, '');
}
