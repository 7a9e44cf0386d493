import type { Command, CommandOption } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** What `rolewright --help` prints. */
export function overview(commands: readonly Command[]): string {
  return page([
    'Rolewright checks competency frameworks written in YAML and shows their role cards.',
    '',
    'Usage: rolewright COMMAND [OPTIONS]',
    '',
    'Commands:',
    ...columns(commands.map(({ name, operands, summary }) => [`${name} ${operands}`.trim(), summary])),
    '',
    'Options:',
    ...columns([
      ['--help', 'Print this, or behind a command the help of that command.'],
      ['--version', 'Print the version.'],
    ]),
    '',
    'Exit codes:',
    ...columns(exitCodes),
  ]);
}

/** What `rolewright COMMAND --help` prints. */
export function helpOf({ name, operands, summary, details, options }: Command): string {
  const rows = Object.entries(options).map(
    ([name, option]) => [termOf(name, option), option.description] as const,
  );
  const usage = ['rolewright', name, rows.length === 0 ? '' : '[OPTIONS]', operands];
  return page([
    summary,
    '',
    `Usage: ${usage.filter(word => word !== '').join(' ')}`,
    ...(details.length === 0 ? [] : ['', ...details]),
    ...(rows.length === 0 ? [] : ['', 'Options:', ...columns(rows)]),
  ]);
}

/** How an option is written, with what stands for its value. */
export function termOf(name: string, { value, takes }: CommandOption): string {
  if (value === undefined) return `--${name}`;
  return takes === 'optional' ? `--${name}[=${value}]` : `--${name} ${value}`;
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([term]) => term.length));
  return rows.map(([term, text]) => `  ${term.padEnd(width)}  ${text}`);
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
