import type { FrameworkDiff } from '../../core/diff/diff-frameworks.ts';
import { diffMarkdown } from '../../core/diff/diff-markdown.ts';
import { diffText } from '../../core/diff/diff-text.ts';
import { versionSentence } from '../../core/diff/diff-words.ts';
import { CannotRun } from '../cannot-run.ts';
import { defineCommand } from '../command.ts';
import { compareVersions, type FrameworkVersion, readVersion, shown } from '../framework-versions.ts';

/** Says what changed between two versions of a framework, and what that means for its version. */
export const diff = defineCommand({
  name: 'diff',
  operands: 'BASE [HEAD]',
  summary: 'Say what changed in what a framework demands, and which version that needs.',
  details: [
    'BASE and HEAD are folders or git revisions; without HEAD the files are taken as they are now.',
    'A folder goes before a revision of the same name. Of a revision the folder “--path” is read.',
    '',
    'Told are things added, removed, renamed, moved, and copied under a new id; demands raised and',
    'lowered; texts reworded. The step: major where more is demanded than before, minor for a',
    'clarification or a deletion, patch for spelling. docs/diff.md has the details.',
    '',
    'Exit code: 0 done; 1 with “--require-version”, where the version did not go up far enough;',
    '2 where it could not run.',
  ],
  options: {
    format: {
      value: 'FORMAT',
      choices: ['text', 'markdown', 'json'],
      description: 'text (default), markdown for a comment on a pull request, or json.',
    },
    path: { value: 'DIR', description: 'The folder of the frameworks, for revisions; else the current one.' },
    'require-version': { description: 'Fail where the version did not go up as far as the changes ask.' },
  },
  run({ operands: [base, head, more], values }, host) {
    if (base === undefined)
      throw new CannotRun('Say what to compare with: “rolewright diff BASE”, a folder or a git revision.');
    if (more !== undefined) throw new CannotRun(`“diff” compares two; “${more}” is a third.`);
    const within = values.path ?? '.';
    const before = readVersion(base, within, host);
    const after = readVersion(head ?? within, within, host);
    if (before.models.length + after.models.length === 0)
      throw new CannotRun('There is nothing to compare: no competency framework was found on either side.');
    const diffs = compareVersions(before, after);
    host.stdout.write(printed(diffs, values.format, before, after));
    const isShort = diffs.filter(({ version }) => !version.isEnough);
    if (!values['require-version'] || isShort.length === 0) return 0;
    for (const one of isShort) host.stderr.write(`${one.title}: ${versionSentence(one)}\n`);
    return 1;
  },
});

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
  return {
    frameworks: diffs.map(({ title, version, changes }) => ({
      title,
      version,
      changes: changes.map(({ source: { uri, line, side }, ...change }) => ({
        ...change,
        side,
        file: shown(uri, side === 'base' ? before.folder : after.folder),
        line,
      })),
    })),
  };
}
