import type { ParsedFile } from './parsed-file.ts';
import type { Edit, Fix } from './rule.ts';
import type { Span } from './span.ts';

/** A fix that puts one text in the place of another and touches nothing else. */
export function replacement(title: string, file: ParsedFile, span: Span, text: string, safe: boolean): Fix {
  return { title, safe, edits: [edit(file, span, text)] };
}

/** One replacement in a file. */
export function edit(file: ParsedFile, span: Span, text: string): Edit {
  return { uri: file.uri, span, text };
}

/** A text as a YAML value on one line: in single quotes, so that nothing in it has a meaning of its own. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The white space before the first word of the line that `offset` stands in. */
export function indentAt(file: ParsedFile, offset: number): string {
  const { line } = file.source.positionAt(offset);
  const text = file.source.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return /^[ \t]*/.exec(text)?.[0] ?? '';
}

/** The line break that the file uses. */
export function lineBreakOf(file: ParsedFile): string {
  return file.source.getText().includes('\r\n') ? '\r\n' : '\n';
}

/** A text with edits made in it. Edits that overlap an earlier one are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue;
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at);
}
