// Writes the documentation of the command line from the commands themselves.

import { tsImport } from 'tsx/esm/api';

const { commands } = await tsImport('../server/cli/commands/index.ts', import.meta.url);
const { termOf } = await tsImport('../server/cli/help.ts', import.meta.url);
const { exitCodes } = await tsImport('../server/cli/exit-codes.ts', import.meta.url);

/** The page of all commands, with every option and the exit codes, as a file with its text. */
export function cliPage() {
  const sections = [
    '# The command line',
    'From a checkout: `npm ci && npm run build`, then `node dist/cli.js` in the place of `rolewright`. Each command says the same of itself with `--help`. How checks are chosen, suppressed and taken note of stands in [linting.md](linting.md).',
    table(
      ['command', 'what it does'],
      commands.map(command => [`[\`${usageOf(command)}\`](#rolewright-${command.name})`, command.summary]),
    ),
    '## Exit codes',
    table(['code', 'meaning'], exitCodes),
    ...commands.flatMap(sectionOf),
  ];
  return { path: 'docs/cli.md', text: `${sections.join('\n\n')}\n` };
}

function sectionOf(command) {
  const options = Object.entries(command.options);
  return [
    `## rolewright ${command.name}`,
    `\`rolewright ${usageOf(command)}\``,
    command.summary,
    ...paragraphsOf(command.details),
    ...(options.length === 0 ? [] : [optionTable(options)]),
  ];
}

function usageOf({ name, operands, options }) {
  return [name, Object.keys(options).length === 0 ? '' : '[OPTIONS]', operands]
    .filter(word => word !== '')
    .join(' ');
}

function optionTable(options) {
  return table(
    ['option', 'what it says'],
    options.map(([name, option]) => [`\`${termOf(name, option)}\``, option.description]),
  );
}

/** Lines that belong together; those that are set in columns stay as they are. */
function paragraphsOf(lines) {
  const paragraphs = lines
    .join('\n')
    .split('\n\n')
    .filter(text => text !== '');
  return paragraphs.map(text => (/\S {2,}\S|^ /m.test(text) ? `\`\`\`text\n${text}\n\`\`\`` : text));
}

function table(heads, rows) {
  const lines = [heads, heads.map(() => '---'), ...rows];
  return lines.map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n');
}
