import { createHash } from 'node:crypto';
import type { ReportedFinding } from '../linting/report.ts';

/**
 * A word for each finding by which a later run knows it again: the same while its file, rule and subject stay, wherever
 * its line is. Findings alike in all three are told apart by their order.
 */
export function fingerprints(findings: readonly ReportedFinding[]): ReadonlyMap<ReportedFinding, string> {
  const counts = new Map<string, number>();
  return new Map(
    findings.map(finding => {
      const key = JSON.stringify([finding.file, finding.rule, finding.subject]);
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return [finding, createHash('sha256').update(`${key} ${count}`).digest('hex').slice(0, 32)];
    }),
  );
}
