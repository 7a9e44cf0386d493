import type { Finding } from '../lint.ts';
import { safeFixes } from '../linting/safe-fixes.ts';
import type { Fix } from '../rule.ts';

/**
 * All safe fixes of a file that can be made at once and change no other file, as one; of a single rule, where one is
 * given. Undefined where there are none.
 */
export function fixAllInFile(findings: readonly Finding[], uri: string, rule?: string): Fix | undefined {
  const wanted = rule === undefined ? findings : findings.filter(finding => finding.rule === rule);
  const fixes = safeFixes(wanted, edited => edited === uri);
  if (fixes.length === 0) return undefined;
  const title =
    rule === undefined ? 'Fix all that is safe to fix' : `Fix all ${fixes.length} of “${rule}” in this file`;
  return { title, safe: true, edits: fixes.flatMap(({ fix }) => fix.edits) };
}
