import { createTwoFilesPatch } from 'diff';
import { painter } from '../reporters/paint.ts';
import { printable } from '../reporters/printable.ts';

/** What is another one in a file now, as a unified diff; in colours, and without a sign that could harm, on a terminal. */
export function showDiff(name: string, before: string, after: string, hasColour: boolean): string {
  const patch = createTwoFilesPatch(name, name, before, after, undefined, undefined, { context: 1 });
  const diff = patch.replace(/^Index: .*\n=+\n/, '');
  if (!hasColour) return diff;
  const paint = painter(true);
  const lines = diff.split('\n').map(line => {
    const text = printable(line.replace(/\r$/, ''));
    if (line.startsWith('+')) return paint('green', text);
    return line.startsWith('-') ? paint('red', text) : text;
  });
  return lines.join('\n');
}
