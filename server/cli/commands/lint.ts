import { resolve } from 'node:path';
import { counted } from '../../core/wording.ts';
import { uriOfPath } from '../../files/disk.ts';
import type { Files } from '../../files/files.ts';
import type { LoadedWorkspace } from '../../files/load-workspace.ts';
import { overlay } from '../../files/overlay.ts';
import { wordWriteTrouble } from '../../files/writer.ts';
import { CannotRun } from '../cannot-run.ts';
import { defineCommand, type Request } from '../command.ts';
import type { Host } from '../host.ts';
import { presets, readAsked } from '../linting/asked.ts';
import { type MendedFiles, mend } from '../linting/mend.ts';
import { type Report, reportOf } from '../linting/report.ts';
import { showDiff } from '../linting/show-diff.ts';
import { writeBaselines } from '../linting/write-baselines.ts';
import { lintNotes } from '../notes/lint-notes.ts';
import { shownPath, uriOfNamed } from '../paths.ts';
import { askedModels } from '../reading/asked-models.ts';
import { loadNamed } from '../reading/load-named.ts';
import { githubSummary } from '../reporters/github-summary.ts';
import { reporters } from '../reporters/index.ts';

const options = {
  format: {
    value: 'FORMAT',
    choices: Object.keys(reporters),
    description: 'How to print: text (default), json, sarif, github, gitlab or junit.',
  },
  preset: {
    value: 'PRESET',
    choices: presets,
    description: 'Start from minimal, recommended or strict, whatever the framework says.',
  },
  rule: {
    value: 'ID[=WEIGHT]',
    takes: 'repeated',
    description: 'Switch a rule on, or set it to off, info, warning or error. Repeatable.',
  },
  'max-warnings': { value: 'N', description: 'Fail also when there are more than N warnings.' },
  quiet: { description: 'Print errors only.' },
  fix: { description: 'Mend what is safe to mend, and report what is left.' },
  'dry-run': { description: 'With --fix: print what would change, and write nothing.' },
  'write-baseline': {
    value: 'FILE',
    takes: 'optional',
    description: 'List all findings as known; from now on only new ones are reported.',
  },
  stdin: { description: 'Check the text that comes over standard input.' },
  'stdin-filename': {
    value: 'PATH',
    description: 'With --stdin: the file that the text stands for, in its framework.',
  },
} as const;

type Values = Request<typeof options>['values'];

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
    'Imported frameworks are read where they lie in the same git repository or, where there is',
    'none, below the current folder. All commands keep to that.',
    '',
    'Exit code: 0 without errors (there may be warnings), 1 with errors or more warnings than',
    'allowed, 2 where it could not run.',
  ],
  options,
  run({ operands, values }, host) {
    refuseContradictions(operands, values);
    const asked = readAsked(values.preset, values.rule);
    const mostWarnings = readCount(values['max-warnings']);
    const { targets, loaded } = load(operands, values, host);
    if (values['write-baseline'] !== undefined)
      return listAsKnown(targets, loaded, values['write-baseline'], asked, host);
    const mended = values.fix ? mend(loaded, asked) : undefined;
    if (mended !== undefined) sayMended(mended, values['dry-run'], host);
    const nameOf = (uri: string) => shownPath(uri, host.cwd);
    const report = reportOf(loaded, { nameOf, asked, models: mended?.models });
    if (!values['dry-run']) print(values.quiet ? errorsOf(report) : report, values.format ?? 'text', host);
    return codeOf(report, mostWarnings, host);
  },
});

function refuseContradictions(operands: readonly string[], values: Values): void {
  const [path] = operands;
  const baseline = values['write-baseline'] !== undefined;
  if (values.stdin && path !== undefined)
    throw new CannotRun(`“--stdin” takes the text from standard input: leave out “${path}”.`);
  if (values['stdin-filename'] !== undefined && !values.stdin)
    throw new CannotRun('“--stdin-filename” goes with “--stdin”.');
  if (values.stdin && (values.fix || baseline))
    throw new CannotRun(
      `“--stdin” writes no file: leave out “${values.fix ? '--fix' : '--write-baseline'}”.`,
    );
  if (values['dry-run'] && !values.fix) throw new CannotRun('“--dry-run” goes with “--fix”.');
  if (values.fix && baseline)
    throw new CannotRun('First “--fix”, then “--write-baseline”: they cannot be done at once.');
}

function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new CannotRun(`“--max-warnings” takes a whole number, not “${text}”.`);
  return Number(text);
}

/** Reads what is to be checked and says what must be known about it. */
function load(
  operands: readonly string[],
  values: Values,
  host: Host,
): { readonly targets: readonly string[]; readonly loaded: LoadedWorkspace } {
  const paths = operands.length === 0 ? ['.'] : operands;
  const typed = values.stdin
    ? uriOfPath(resolve(host.cwd, values['stdin-filename'] ?? 'stdin.yaml'))
    : undefined;
  const targets = typed === undefined ? paths.map(path => uriOfNamed(path, host)) : [typed];
  const files: Files = typed === undefined ? host.files : overlay(host.files, typed, host.readInput());
  const loaded = loadNamed(targets, host, files);
  const excluded = targets.filter(uri => files.kindOf(uri) === 'file' && !loaded.named.has(uri));
  for (const note of lintNotes(targets, excluded, loaded, host.cwd)) host.stderr.write(`${note}\n`);
  if (loaded.named.size === 0 && excluded.length === 0) throw new CannotRun(nothingFound(paths, loaded));
  return { targets, loaded };
}

function nothingFound(paths: readonly string[], { leftAlone }: LoadedWorkspace): string {
  const where = paths.map(path => `“${path}”`).join(', ');
  if (leftAlone === 0) return `There is nothing to check in ${where}: no YAML files were found.`;
  const files = leftAlone === 1 ? 'the only YAML file there does' : `the ${leftAlone} YAML files there do`;
  return `There is nothing to check in ${where}: ${files} not look like a competency framework.`;
}

function listAsKnown(
  targets: readonly string[],
  loaded: LoadedWorkspace,
  file: string,
  asked: ReturnType<typeof readAsked>,
  host: Host,
): number {
  const models = askedModels(loaded);
  if (models.length === 0) throw new CannotRun(`“${shownPath(targets[0]!, host.cwd)}” cannot be checked.`);
  const given = file === '' ? undefined : uriOfPath(resolve(host.cwd, file));
  for (const { uri, findings, files, left, isUnnamed } of writeBaselines(models, given, asked, host)) {
    const name = shownPath(uri, host.cwd);
    host.stdout.write(`“${name}” lists ${counted(findings, 'finding')} in ${counted(files, 'file')}.\n`);
    if (left > 0) host.stderr.write(notListed(left));
    if (isUnnamed)
      host.stderr.write(
        'The manifest does not name this file. Say where it is: “baseline:” under “lint:”.\n',
      );
  }
  return 0;
}

function notListed(number: number): string {
  if (number === 1) return '1 finding hides others and is not listed: put it right first.\n';
  return `${number} findings hide others and are not listed: put them right first.\n`;
}

/** Writes the files that have changed, and says what was mended; in a trial run it shows the difference instead. */
function sayMended({ changes, fixes }: MendedFiles, isTrial: boolean, host: Host): void {
  const written = changes.filter(({ uri, before, after }) => {
    const name = shownPath(uri, host.cwd);
    if (isTrial) host.stdout.write(showDiff(name, before, after, host.hasColour));
    const trouble = isTrial ? undefined : host.writer.write(uri, after, before);
    if (trouble !== undefined) host.stderr.write(`${name}: ${wordWriteTrouble(trouble)}\n`);
    return trouble === undefined;
  });
  const uris = new Set(written.map(({ uri }) => uri));
  const done = fixes.filter(({ fix }) => fix.edits.some(({ uri }) => uris.has(uri)));
  const what = isTrial ? 'could be mended' : 'mended';
  host.stderr.write(`${counted(done.length, 'finding')} ${what} in ${counted(uris.size, 'file')}.\n`);
  for (const { finding, line, fix } of done)
    host.stderr.write(`  ${shownPath(finding.uri, host.cwd)}:${line} ${finding.rule}: ${fix.title}\n`);
}

function print(report: Report, format: string, host: Host): void {
  host.stdout.write(reporters[format as keyof typeof reporters](report, host));
  const summary = host.environment.GITHUB_STEP_SUMMARY;
  if (format !== 'github' || summary === undefined || summary === '') return;
  const trouble = host.writer.append(uriOfPath(summary), githubSummary(report));
  if (trouble !== undefined) host.stderr.write(`The summary of the job: ${wordWriteTrouble(trouble)}\n`);
}

function errorsOf(report: Report): Report {
  return { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') };
}

function codeOf(
  { summary: { errors, warnings } }: Report,
  mostWarnings: number | undefined,
  host: Host,
): number {
  const isTooMany = mostWarnings !== undefined && warnings > mostWarnings;
  if (isTooMany)
    host.stderr.write(
      `There are ${counted(warnings, 'warning')}; “--max-warnings” allows ${mostWarnings}.\n`,
    );
  return errors > 0 || isTooMany ? 1 : 0;
}
