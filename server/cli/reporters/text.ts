import type { Severity } from '../../core/rule.ts';
import { counted } from '../../core/wording.ts';
import type { Place, Report, ReportedFinding, Summary } from '../linting/report.ts';
import { codeFrame } from './code-frame.ts';
import { type Paint, painter } from './paint.ts';
import { printable } from './printable.ts';

/** For people: each finding with the line that it stands on, and what it comes to in all. */
export function text(report: Report, { hasColour }: { readonly hasColour: boolean }): string {
  const paint = painter(hasColour);
  const blocks = report.findings.map(finding => blockOf(finding, report, paint));
  return `${[...blocks, closing(report, paint)].join('\n')}\n`;
}

const colours = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

function blockOf(finding: ReportedFinding, { texts }: Report, paint: Paint): string {
  const { severity, message, rule, related } = finding;
  const colour = colours[severity];
  const place = paint('bold', whereabouts(finding));
  const head = `${place} ${paint(colour, severity)} ${printable(message)} ${paint('dim', rule)}`;
  const frame = codeFrame(finding, texts.get(finding.file), paint, colour);
  const others = related.map(other => `  ${paint('bold', whereabouts(other))} ${printable(other.message)}`);
  return `${[head, ...frame, ...others].join('\n')}\n`;
}

function whereabouts({ file, line, column }: Place): string {
  return `${printable(file)}:${line}:${column}`;
}

function closing({ summary, leftAlone }: Report, paint: Paint): string {
  const result = paint(
    summary.errors > 0 ? 'red' : summary.warnings > 0 ? 'yellow' : 'green',
    resultOf(summary),
  );
  if (leftAlone === 0) return result;
  const were =
    leftAlone === 1 ? 'does not look like a framework and was' : 'do not look like a framework and were';
  return `${result} ${counted(leftAlone, 'other YAML file')} ${were} left alone.`;
}

function resultOf({ files, errors, warnings, infos }: Summary): string {
  const where = `in ${counted(files, 'file')}`;
  const found = [
    errors > 0 ? counted(errors, 'error') : [],
    warnings > 0 ? counted(warnings, 'warning') : [],
    infos > 0 ? counted(infos, 'info') : [],
  ].flat();
  return found.length === 0 ? `No findings ${where}.` : `${found.join(', ')} ${where}.`;
}
