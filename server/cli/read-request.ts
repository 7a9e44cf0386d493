import { parseArgs } from 'node:util';
import { nearestWord } from '../core/reading/nearest-word.ts';
import { CannotRun } from './cannot-run.ts';
import type { Command, CommandOption, CommandOptions, Request } from './command.ts';

/** Reads what follows a command's name. Throws `CannotRun` with the nearest word for whatever it does not know. */
export function readRequest(command: Command, args: readonly string[]): Request<CommandOptions> {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, option]) => [name, typeOf(option)]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const operands: string[] = [];
  const values: Record<string, string | boolean | readonly string[] | undefined> = Object.fromEntries(
    Object.entries(command.options).map(([name, option]) => [name, unwritten(option)]),
  );
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const value = readValue(token, command);
    const before = values[token.name];
    values[token.name] = Array.isArray(before) ? [...before, value] : value;
  }
  return { operands, values: values as Request<CommandOptions>['values'] };
}

function typeOf({ value, takes }: CommandOption): { type: 'string' | 'boolean' } {
  return { type: value === undefined || takes === 'optional' ? 'boolean' : 'string' };
}

function unwritten({ value, takes }: CommandOption): false | readonly string[] | undefined {
  if (takes === 'repeated') return [];
  return value === undefined ? false : undefined;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readValue({ name, rawName, value, inlineValue }: OptionToken, command: Command): string | boolean {
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
  if (option === undefined) throw new CannotRun(unknownOption(rawName, name, command));
  if (option.value === undefined) {
    if (value !== undefined) throw new CannotRun(`“${rawName}” is a switch and takes no value.`);
    return true;
  }
  if (option.takes === 'optional' && value === undefined) return '';
  const isNext = value?.startsWith('-') === true && value !== '-' && inlineValue !== true;
  if (value === undefined || value === '' || isNext)
    throw new CannotRun(`“${rawName}” needs a value${choicesOf(option)}.`);
  if (option.choices === undefined || option.choices.includes(value)) return value;
  const nearest = nearestWord(value, option.choices);
  const guess = nearest === undefined ? '' : ` Did you mean “${nearest}”?`;
  throw new CannotRun(`“${rawName}” cannot be “${value}”${choicesOf(option)}.${guess}`);
}

function choicesOf({ choices }: CommandOption): string {
  if (choices === undefined) return '';
  return `: ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(choices)}`;
}

function unknownOption(rawName: string, name: string, command: Command): string {
  const nearest = nearestWord(name, Object.keys(command.options));
  const hint =
    nearest === undefined
      ? `“rolewright ${command.name} --help” lists its options.`
      : `Did you mean “--${nearest}”?`;
  return `“${command.name}” has no option “${rawName}”. ${hint}`;
}
