import { indentAt, lineBreakOf } from '../edits.ts';
import type { Finding } from '../lint.ts';
import { neverKnown } from '../linting/baseline.ts';
import { commentableLine, reasonStub, suppressionsIn } from '../linting/suppressions.ts';
import type { Model } from '../model.ts';
import type { ParsedFile } from '../parsed-file.ts';
import type { Fix } from '../rule.ts';

/**
 * The comments that would suppress a finding, each with a reason that is still to be written: one for its line, one for
 * its file. None where a comment cannot help.
 */
export function suppressFinding(model: Model, finding: Finding): readonly Fix[] {
  const { rule, uri, span } = finding;
  const file = model.file(uri);
  if (file === undefined || neverKnown.has(rule) || isAboutComment(file, finding)) return [];
  const line = file.source.offsetAt({ line: commentableLine(file, span.start), character: 0 });
  const indent = indentAt(file, line);
  return [
    comment(
      `Suppress “${rule}” here`,
      file,
      line,
      `${indent}# rolewright-disable-next-line ${rule}: ${reasonStub}`,
    ),
    comment(`Suppress “${rule}” in this file`, file, 0, `# rolewright-disable-file ${rule}: ${reasonStub}`),
  ];
}

function comment(title: string, file: ParsedFile, at: number, text: string): Fix {
  const edit = { uri: file.uri, span: { start: at, end: at }, text: text + lineBreakOf(file) };
  return { title, safe: false, edits: [edit] };
}

function isAboutComment(file: ParsedFile, { span }: Finding): boolean {
  return suppressionsIn(file).some(({ comment }) => comment.start <= span.start && span.end <= comment.end);
}
