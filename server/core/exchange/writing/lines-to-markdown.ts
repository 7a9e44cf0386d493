import { plainToMarkdown } from './plain-to-markdown.ts';

/** A line of plain words; a point is an item of a list. */
export interface PlainLine {
  readonly text: string;
  readonly isPoint: boolean;
}

/** Plain lines as markdown: each is a paragraph, and a point of a list follows the one before it. */
export function linesToMarkdown(lines: readonly PlainLine[]): string {
  return lines
    .map(({ text, isPoint }, index) => {
      const words = plainToMarkdown(text);
      const gap = index === 0 ? '' : isPoint && lines[index - 1]!.isPoint ? '\n' : '\n\n';
      return `${gap}${isPoint ? '- ' : ''}${words}`;
    })
    .join('');
}
