import type { ParsedFile } from '../../core/parsed-file.ts';
import { wordUnreadable } from '../../core/reading/unreadable.ts';
import { shownPath } from '../paths.ts';

/** What keeps a file from being read to its end, if anything does; `lost` completes “what stands there …”. */
export function unreadNote(file: ParsedFile, lost: string, cwd: string): string | undefined {
  const { uri, source, brokenAt, problems } = file;
  if (brokenAt === undefined) return undefined;
  const name = shownPath(uri, cwd);
  const problem = problems.find(({ kind }) => kind === 'unreadable-file');
  if (problem?.kind === 'unreadable-file') return `“${name}”: ${wordUnreadable(problem.reason)}`;
  const line = source.positionAt(brokenAt).line + 1;
  return `“${name}” cannot be read from line ${line} on; what stands there ${lost}.`;
}
