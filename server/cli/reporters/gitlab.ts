import type { Severity } from '../../core/rule.ts';
import type { Report } from '../linting/report.ts';
import { fingerprints } from './fingerprints.ts';

/** For GitLab: a code quality report. */
export function gitlab({ findings }: Report): string {
  const prints = fingerprints(findings);
  const issues = findings.map(finding => ({
    description: finding.message,
    check_name: finding.rule,
    fingerprint: prints.get(finding),
    severity: severities[finding.severity],
    location: { path: finding.file, lines: { begin: finding.line, end: finding.endLine } },
  }));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };
