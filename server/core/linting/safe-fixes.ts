import { waitsForNewId } from '../editing/new-id.ts';
import type { Finding } from '../lint.ts';
import type { Edit, Fix } from '../rule.ts';

/** A fix with the finding that it mends. */
export interface FixOf {
  readonly finding: Finding;
  readonly fix: Fix;
}

/**
 * The safe fixes that can be made at once, in the order of their findings: the first of each finding, as long as all
 * its edits are in files that may be changed and touch nothing that an earlier one changes.
 */
export function safeFixes(findings: readonly Finding[], mayEdit: (uri: string) => boolean): readonly FixOf[] {
  const taken = new Map<string, Edit[]>();
  return findings.flatMap(finding => {
    const fix = finding.fixes.find(fix => fix.safe && fix.edits.length > 0 && !waitsForNewId(fix));
    if (fix === undefined || !fix.edits.every(edit => mayEdit(edit.uri))) return [];
    if (fix.edits.some(edit => (taken.get(edit.uri) ?? []).some(other => touch(edit, other)))) return [];
    for (const edit of fix.edits) taken.set(edit.uri, [...(taken.get(edit.uri) ?? []), edit]);
    return [{ finding, fix }];
  });
}

function touch({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
