import { joinLines, wellFormed } from '../views/writing/escape-markdown.ts';
import { wordMarks } from '../views/writing/word-changes.ts';
import type { FrameworkDiff } from './diff-frameworks.ts';
import { type Piece, partsOfDiff, shortTitle, unreadSentence } from './diff-words.ts';
import type { UnreadFile } from './left-out.ts';
import { versionSentence } from './version-sentence.ts';

/** Differences as plain text for a terminal: words that came in braces, words that went in brackets. */
export function diffText(diffs: readonly FrameworkDiff[]): string {
  return `${diffs.map(frameworkText).join('\n\n')}\n`;
}

/** That a file cannot be read, and that therefore nothing in it is compared. */
export function unreadText(file: UnreadFile): string {
  return lineOf(unreadSentence(file));
}

function frameworkText(diff: FrameworkDiff): string {
  const parts = partsOfDiff(diff).map(({ heading, step, sentences }) =>
    [`${heading} (${step}): ${sentences.length}`, ...sentences.map(sentence => `  ${lineOf(sentence)}`)].join(
      '\n',
    ),
  );
  const title = told(shortTitle(diff));
  const unread = diff.unread.map(file => `  ${unreadText(file)}`);
  return [
    title,
    '='.repeat(Math.min(72, title.length)),
    '',
    told(versionSentence(diff)),
    ...(unread.length === 0 ? [] : ['', 'Not compared', ...unread]),
    ...parts.flatMap(part => ['', part]),
  ].join('\n');
}

function lineOf(sentence: readonly Piece[]): string {
  return sentence.map(textOf).join('').trim();
}

function textOf({ text, as }: Piece): string {
  if (as === 'title') return `“${told(text)}”`;
  if (as === 'added' || as === 'dropped') return wordMarks.text[as].join(told(text));
  return told(text);
}

function told(text: string): string {
  return joinLines(wellFormed(text));
}
