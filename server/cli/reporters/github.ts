import type { Severity } from '../../core/rule.ts';
import type { Report, ReportedFinding } from '../linting/report.ts';

/** For GitHub Actions: one workflow command for each finding, which becomes an annotation of its line. */
export function github({ findings }: Report): string {
  return findings.map(commandOf).join('');
}

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function commandOf({
  severity,
  rule,
  message,
  file,
  line,
  column,
  endLine,
  endColumn,
}: ReportedFinding): string {
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title: rule });
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${written}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
