import { wellFormed } from '../../core/views/writing/escape-markdown.ts';

/** A text in one line, of characters that XML may hold. */
export function xmlText(text: string): string {
  return wellFormed(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}
