import type { FrameworkDiff } from '../../core/diff/diff-frameworks.ts';
import { diffMarkdown } from '../../core/diff/diff-markdown.ts';
import { diffText, unreadText } from '../../core/diff/diff-text.ts';
import { shortTitle } from '../../core/diff/diff-words.ts';
import { versionSentence } from '../../core/diff/version-sentence.ts';
import { CannotRun } from '../cannot-run.ts';
import { defineCommand } from '../command.ts';
import type { Host } from '../host.ts';
import { shownPath } from '../paths.ts';
import type { FrameworkVersion } from '../versions/framework-version.ts';
import { compareVersions, readVersions } from '../versions/framework-versions.ts';

/** Says what changed between two versions of a framework, and what that means for its version. */
export const diff = defineCommand({
  name: 'diff',
  operands: 'BASE [HEAD]',
  summary: 'Say what changed in what a framework demands, and which version that needs.',
  details: [
    'BASE and HEAD are folders, files that stand alone, or git revisions; without HEAD the files are',
    'taken as they are now. A folder goes before a revision of the same name. What cannot be read in',
    'one version is left out, and said to be.',
    '',
    'Told are things added, removed, renamed, moved, and copied under a new id; demands raised and',
    'lowered; texts reworded. The step: major where more is demanded than before, minor for a',
    'clarification or a deletion, patch for spelling. docs/diff.md has the details.',
    '',
    'Exit code: 0 done; 1 with “--require-version”, where the version did not go up far enough;',
    '2 where it could not run or, with “--require-version”, where a file could not be compared.',
  ],
  options: {
    format: {
      value: 'FORMAT',
      choices: ['text', 'markdown', 'json'],
      description: 'text (default), markdown for a comment on a pull request, or json.',
    },
    path: {
      value: 'DIR',
      description: 'What to read of revisions; else HEAD where it is a place, else the current folder.',
    },
    'require-version': { description: 'Fail where the version did not go up as far as the changes ask.' },
  },
  run({ operands: [base, head, more], values }, host) {
    if (base === undefined)
      throw new CannotRun('Say what to compare with: “rolewright diff BASE”, a folder or a git revision.');
    if (more !== undefined) throw new CannotRun(`“diff” compares two; “${more}” is a third.`);
    const [before, after] = readVersions(base, head, values.path, host);
    if (before.models.length + after.models.length === 0)
      throw new CannotRun('There is nothing to compare: no competency framework was found on either side.');
    const diffs = compareVersions(before, after);
    host.stdout.write(printed(diffs, values.format, before, after));
    return values['require-version'] === true ? judged(diffs, host) : 0;
  },
});

/** The exit code where the version must be right; what is not is said on standard error. */
function judged(diffs: readonly FrameworkDiff[], host: Host): number {
  const isUnread = diffs.some(({ unread }) => unread.length > 0);
  for (const one of diffs) {
    if (!one.version.isEnough) host.stderr.write(`${shortTitle(one)}: ${versionSentence(one)}\n`);
    for (const file of one.unread) host.stderr.write(`${shortTitle(one)}: ${unreadText(file)}\n`);
  }
  if (isUnread) return 2;
  return diffs.every(({ version }) => version.isEnough) ? 0 : 1;
}

function printed(
  diffs: readonly FrameworkDiff[],
  format: string | undefined,
  before: FrameworkVersion,
  after: FrameworkVersion,
): string {
  if (format === 'json') return `${JSON.stringify(plainData(diffs, before, after), undefined, 2)}\n`;
  return format === 'markdown' ? diffMarkdown(diffs) : diffText(diffs);
}

function plainData(
  diffs: readonly FrameworkDiff[],
  before: FrameworkVersion,
  after: FrameworkVersion,
): object {
  const fileOf = (uri: string, side: 'base' | 'head') =>
    shownPath(uri, side === 'base' ? before.folder : after.folder);
  return {
    frameworks: diffs.map(({ title, version, changes, unread }) => ({
      title,
      version,
      notCompared: unread.map(({ uri, line, side }) => ({ side, file: fileOf(uri, side), line })),
      changes: changes.map(({ source: { uri, line, side }, ...change }) => ({
        ...change,
        side,
        file: fileOf(uri, side),
        line,
      })),
    })),
  };
}
