import type { Report } from '../linting/report.ts';

/** For programs: one JSON object in a form that stays the same for its `version`. */
export function json({ findings, summary }: Report): string {
  const printed = findings.map(({ rule, severity, message, file, line, column, ...rest }) => ({
    rule,
    severity,
    message,
    file,
    line,
    column,
    endLine: rest.endLine,
    endColumn: rest.endColumn,
    related: rest.related.map(({ file, line, column, message }) => ({ file, line, column, message })),
    fixable: rest.fixable,
    docs: rest.docs,
  }));
  return `${JSON.stringify({ version: 1, findings: printed, summary }, null, 2)}\n`;
}
