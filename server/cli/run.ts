import { resolve } from 'node:path';
import { nearestWord } from '../core/reading/nearest-word.ts';
import { uriOfPath } from '../files/disk.ts';
import { mostFiles, TooManyFiles } from '../files/list-yaml.ts';
import { CannotRun } from './cannot-run.ts';
import { commands } from './commands/index.ts';
import { helpOf, overview } from './help.ts';
import type { Host } from './host.ts';
import { shownPath } from './paths.ts';
import { readRequest } from './read-request.ts';

/** Does what the words behind `rolewright` ask for and gives the exit code. */
export function run(args: readonly string[], host: Host): number | Promise<number> {
  try {
    const code = obey(args, host);
    return typeof code === 'number' ? code : code.catch(error => explain(error, host));
  } catch (error) {
    return explain(error, host);
  }
}

function explain(error: unknown, host: Host): number {
  const reason = error instanceof TooManyFiles ? tooMany(error, host) : error;
  if (!(reason instanceof CannotRun)) throw error;
  host.stderr.write(`rolewright: ${reason.message}\n`);
  return 2;
}

function tooMany({ folder }: TooManyFiles, host: Host): CannotRun {
  const most = mostFiles.toLocaleString('en-GB');
  return new CannotRun(
    `“${shownPath(folder, host.cwd)}” holds more than ${most} YAML files. Name the folder of the framework in it.`,
  );
}

const helpWords = ['--help', '-h', 'help'];
const versionWords = ['--version', '-v'];

function obey([word, ...rest]: readonly string[], host: Host): number | Promise<number> {
  if (word === undefined || (helpWords.includes(word) && rest.length === 0))
    return print(overview(commands), host);
  if (versionWords.includes(word)) return print(`${host.version}\n`, host);
  if (helpWords.includes(word)) return obey([rest[0]!, '--help'], host);
  const command = commands.find(({ name }) => name === word);
  if (command === undefined) throw new CannotRun(unknownWord(word, host));
  const end = rest.includes('--') ? rest.indexOf('--') : rest.length;
  if (rest.slice(0, end).some(argument => argument === '--help' || argument === '-h'))
    return print(helpOf(command), host);
  return command.run(readRequest(command, rest), host);
}

function print(text: string, host: Host): number {
  host.stdout.write(text);
  return 0;
}

function unknownWord(word: string, host: Host): string {
  const isOption = word.startsWith('-');
  const known = isOption ? ['--help', '--version'] : commands.map(({ name }) => name);
  const what = isOption ? `There is no option “${word}”` : `“${word}” is not a command`;
  if (!isOption && host.files.kindOf(uriOfPath(resolve(host.cwd, word))) !== 'missing')
    return `${what}. To check it: “rolewright lint ${word}”.`;
  const nearest = nearestWord(word, known);
  return nearest === undefined
    ? `${what}. “rolewright --help” lists what there is.`
    : `${what}. Did you mean “${nearest}”?`;
}
