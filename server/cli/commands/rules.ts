import type { Rule } from '../../core/rule.ts';
import { rules as registry } from '../../core/rules/index.ts';
import { CannotRun } from '../cannot-run.ts';
import { defineCommand } from '../command.ts';

/** Lists the rules. */
export const rules = defineCommand({
  name: 'rules',
  operands: '',
  summary: 'List the rules, with what each one weighs and from which preset on it is on.',
  details: ['“rolewright explain RULE” says more about one.'],
  options: {
    format: {
      value: 'FORMAT',
      choices: ['text', 'json'],
      description: 'How to print: text for people (default), json for programs.',
    },
  },
  run({ operands, values }, host) {
    if (operands[0] !== undefined)
      throw new CannotRun(
        `“rules” takes no name. To read about one rule: “rolewright explain ${operands[0]}”.`,
      );
    host.stdout.write(values.format === 'json' ? asJson() : asText());
    return 0;
  },
});

function asText(): string {
  const rows = registry.map(({ id, severity, preset = 'recommended', summary }) => [
    id,
    severity,
    preset,
    summary,
  ]);
  const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column]!.length)));
  const lines = rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return `${lines.join('\n')}\n`;
}

function asJson(): string {
  return `${JSON.stringify({ version: 1, rules: registry.map(entryOf) }, null, 2)}\n`;
}

function entryOf(rule: Rule) {
  const {
    id,
    severity,
    strictSeverity = severity,
    preset = 'recommended',
    summary,
    why,
    options = {},
  } = rule;
  return { id, severity, strictSeverity, preset, summary, why, options, docs: `docs/rules/${id}.md` };
}
