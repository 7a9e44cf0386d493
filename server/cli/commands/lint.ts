import { looksLikeFramework } from '../../core/looks-like-framework.ts';
import type { ParsedFile } from '../../core/parsed-file.ts';
import { uriOfPath } from '../../files/disk.ts';
import { wordTrouble } from '../../files/files.ts';
import { type LoadedWorkspace, loadWorkspace } from '../../files/load-workspace.ts';
import { CannotRun } from '../cannot-run.ts';
import { defineCommand } from '../command.ts';
import { shownPath, uriOfNamed } from '../paths.ts';
import { reportOf } from '../report.ts';
import { reporters } from '../reporters/index.ts';

/** Looks for mistakes in frameworks. */
export const lint = defineCommand({
  name: 'lint',
  operands: '[PATH…]',
  summary: 'Look for mistakes in frameworks.',
  details: [
    'A PATH is a file or a folder; without one it is the current folder. Below a',
    'framework.yaml every YAML file is checked, elsewhere those that look like part of a',
    'framework. For a file the framework around it is read, and its own mistakes are shown.',
    '',
    'Exit code: 0 without errors (there may be warnings), 1 with errors, 2 where it could not run.',
  ],
  options: {
    format: {
      value: 'FORMAT',
      choices: Object.keys(reporters),
      description: 'How to print: text for people (default), json for programs.',
    },
  },
  run({ operands, values }, host) {
    const paths = operands.length === 0 ? ['.'] : operands;
    const targets = paths.map(path => uriOfNamed(path, host));
    const loaded = loadWorkspace(targets, host.files, [uriOfPath(host.cwd), ...targets]);
    const excluded = targets.filter(uri => host.files.kindOf(uri) === 'file' && !loaded.named.has(uri));
    for (const note of notesOn(targets, excluded, loaded, host.cwd)) host.stderr.write(`${note}\n`);
    if (loaded.named.size === 0 && excluded.length === 0) throw new CannotRun(nothingFound(paths, loaded));
    const report = reportOf(loaded, uri => shownPath(uri, host.cwd));
    const reporter = reporters[(values.format ?? 'text') as keyof typeof reporters];
    host.stdout.write(reporter(report, host));
    return report.summary.errors > 0 ? 1 : 0;
  },
});

/** What must be known to understand the result and is no finding. */
function notesOn(
  targets: readonly string[],
  excluded: readonly string[],
  { workspace, troubles, doubts }: LoadedWorkspace,
  cwd: string,
): string[] {
  const unread = new Set(troubles.map(({ uri }) => uri));
  const named = (uri: string) => `“${shownPath(uri, cwd)}”`;
  return [
    ...doubts.map(({ uri, trouble }) => `${shownPath(uri, cwd)}: ${wordTrouble(trouble)}`),
    ...excluded.map(uri => `${named(uri)} is excluded by the manifest of its framework and was not checked.`),
    ...targets.flatMap(uri => {
      const file = unread.has(uri) ? undefined : workspace.modelOf(uri)?.file(uri);
      if (file === undefined) return [];
      if (file.source.getText().trim() === '') return `${named(uri)} is empty.`;
      return isStrange(file) ? `${named(uri)} does not look like part of a competency framework.` : [];
    }),
  ];
}

/** Whether a file that was named has little to do with us: not our shapes, and words or forms that we do not know. */
function isStrange(file: ParsedFile): boolean {
  const hasForeign = file.problems.some(({ kind }) => kind === 'unknown-property' || kind === 'wrong-type');
  return hasForeign && !looksLikeFramework(file.source.getText());
}

function nothingFound(paths: readonly string[], { leftAlone }: LoadedWorkspace): string {
  const where = paths.map(path => `“${path}”`).join(', ');
  if (leftAlone === 0) return `There is nothing to check in ${where}: no YAML files were found.`;
  const files = leftAlone === 1 ? 'the only YAML file there does' : `the ${leftAlone} YAML files there do`;
  return `There is nothing to check in ${where}: ${files} not look like a competency framework.`;
}
