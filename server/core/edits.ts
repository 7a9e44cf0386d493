import { isScalar } from 'yaml';
import type { ParsedFile } from './parsed-file.ts';
import type { Edit, Fix } from './rule.ts';
import type { Span } from './span.ts';
import { scalarSpan } from './text-spans.ts';

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

/** A text as a YAML value on one line: bare where every reader takes it for this text, else in quotes. */
export function yamlText(text: string): string {
  const isBare = /^[\p{L}][^\n]*\S$/u.test(text) && !/:(?=\s|$)|\s#/.test(text) && !otherMeaning.test(text);
  return isBare ? text : quoted(text);
}

const otherMeaning = /^(?:true|false|yes|no|on|off|null|nan|inf)$/i;

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

/** Gives a key another text, in the quotes or the block that the old one stands in. */
export function rewrite(file: ParsedFile, map: object, key: string, text: string): Edit | undefined {
  const node = file.located(map)?.pairs.get(key)?.value;
  if (!isScalar(node) || node.range == null) return undefined;
  const source = file.source.getText();
  const whole = { start: node.range[0], end: node.range[1] };
  if (node.type === 'QUOTE_DOUBLE') return edit(file, whole, JSON.stringify(text));
  if (node.type === 'QUOTE_SINGLE') return edit(file, whole, quoted(text));
  if (node.type === 'PLAIN') return edit(file, whole, yamlText(text));
  return edit(
    file,
    {
      start: scalarSpan(source, node).start,
      end: node.range[0] + source.slice(node.range[0], node.range[1]).trimEnd().length,
    },
    text,
  );
}
