import type { ParsedFile } from '../parsed-file.ts';

/** Whether nothing is known of a file but that it is there. */
export function isUnread(file: ParsedFile): boolean {
  return file.brokenAt === 0 && file.problems.some(problem => problem.kind === 'unreadable-file');
}
