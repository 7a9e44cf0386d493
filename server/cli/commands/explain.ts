import { rulePage } from '../../core/linting/rule-page.ts';
import { rules } from '../../core/rules/index.ts';
import { CannotRun } from '../cannot-run.ts';
import { defineCommand } from '../command.ts';
import { requireRule } from '../linting/asked.ts';
import { plainPage } from '../plain-page.ts';

/** Prints what a rule is about. */
export const explain = defineCommand({
  name: 'explain',
  operands: 'RULE',
  summary: 'Print what a rule checks and why, with examples and how to set it.',
  details: ['“rolewright rules” lists the rules.'],
  options: {},
  run({ operands: [id, other] }, host) {
    if (id === undefined) throw new CannotRun('Say which rule: “rolewright explain RULE”.');
    if (other !== undefined) throw new CannotRun(`“explain” takes one rule; “${other}” is a second one.`);
    requireRule(id);
    host.stdout.write(plainPage(rulePage(rules.find(rule => rule.id === id)!)));
    return 0;
  },
});
