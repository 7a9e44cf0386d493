import { escapeMarkdown, joinLines, markClosely } from '../views/writing/escape-markdown.ts';
import { wordMarks } from '../views/writing/word-changes.ts';
import type { FrameworkDiff } from './diff-frameworks.ts';
import { type Piece, partsOfDiff, shortTitle, unreadSentence } from './diff-words.ts';
import { versionSentence } from './version-sentence.ts';

/**
 * Differences as Markdown for a comment on a pull request: it fits into one comment, and no text of a framework becomes
 * markup or calls anybody.
 */
export function diffMarkdown(diffs: readonly FrameworkDiff[]): string {
  const room = Math.floor(longestComment / Math.max(1, diffs.length));
  return `${diffs.map(diff => frameworkMarkdown(diff, room)).join('\n\n')}\n`;
}

/** The most characters that the large code hosts take. */
const longestComment = 60_000;

function frameworkMarkdown(diff: FrameworkDiff, room: number): string {
  const lines = [`## ${told(shortTitle(diff))}`, '', told(versionSentence(diff))];
  const unread = diff.unread.map(file => `- ${unreadSentence(file).map(markdownOf).join('')}`);
  if (unread.length > 0) lines.push('', '### Not compared', '', ...unread);
  let left = room - lines.join('\n').length;
  let omitted = 0;
  for (const { heading, step, sentences } of partsOfDiff(diff)) {
    lines.push('', `### ${heading} (${step}): ${sentences.length}`, '');
    for (const sentence of sentences) {
      const line = `- ${sentence.map(markdownOf).join('').trim()}`;
      left -= line.length + 1;
      if (left > 0) lines.push(line);
      else omitted += 1;
    }
  }
  if (omitted > 0) lines.push('', `${omitted} more changes have no room here.`);
  return lines.join('\n');
}

function markdownOf({ text, as }: Piece): string {
  switch (as) {
    case 'word':
      return text;
    case 'sign':
    case 'title':
      return markClosely(told(as === 'title' ? `“${text.trim()}”` : text), ['**', '**']);
    case 'text':
      return told(text);
    case 'added':
    case 'dropped':
      return markClosely(told(text), wordMarks.markdown[as]);
  }
}

/** A text in one line, in which neither a name nor a number calls anything on a code host. */
function told(text: string): string {
  return joinLines(escapeMarkdown(text)).replace(/([@#])(?=\w)/g, '$1<!-- -->');
}
