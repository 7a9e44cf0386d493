import { type Document, isCollection, isScalar, type Scalar, visit, type YAMLParseError } from 'yaml';
import type { ParsedFile, YamlSyntax } from '../parsed-file.ts';
import type { Span } from '../span.ts';
import { firstLineOf } from './text-spans.ts';

/** Mistakes after which the parser goes on as the author meant it: what else is found is not in doubt. */
const localCodes: ReadonlySet<string> = new Set([
  'BAD_ALIAS',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_DQ_ESCAPE',
]);

/** Places a parser's error where the author made the mistake, on one line, and says whether the rest is sound. */
export function readSyntaxProblem(
  error: YAMLParseError,
  document: Document,
  file: ParsedFile,
): { problem: YamlSyntax; local: boolean } {
  const text = file.source.getText();
  const tab = indentingTab(text, error.pos[0]);
  if (tab !== undefined) {
    const { message: detail } = error;
    const problem = {
      kind: 'yaml-syntax',
      file,
      span: tab,
      owner: undefined,
      code: 'TAB_AS_INDENT',
      detail,
      near: '\t',
    } as const;
    return { problem, local: false };
  }
  const bracket = unclosedBracket(document, text);
  if (bracket !== undefined && bracket.start <= error.pos[0]) {
    const { message: detail } = error;
    const problem = {
      kind: 'yaml-syntax',
      file,
      span: bracket,
      owner: undefined,
      code: 'UNCLOSED_BRACKET',
      detail,
      near: text.charAt(bracket.start),
    } as const;
    return { problem, local: false };
  }
  const opening = error.code === 'MISSING_CHAR' ? unclosedQuote(error, document, text) : undefined;
  const span = opening ?? clamp(text, error.pos[0], error.pos[1]);
  const near = text.slice(span.start, span.end);
  const local = isLocal(error) && !(isHalfTypedKey(error) && cutsOff(text, span.start));
  return {
    problem: {
      kind: 'yaml-syntax',
      file,
      span,
      owner: undefined,
      code: error.code,
      detail: error.message,
      near,
    },
    local,
  };
}

function isLocal(error: YAMLParseError): boolean {
  return localCodes.has(error.code) || isHalfTypedKey(error);
}

function isHalfTypedKey({ code, message }: YAMLParseError): boolean {
  return (
    code === 'MULTILINE_IMPLICIT_KEY' || (code === 'MISSING_CHAR' && message.startsWith('Implicit map key'))
  );
}

/** A word that stands further out than the line below it takes that line, and all that follows, away from its owner. */
function cutsOff(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = /\n(?=[^\n]*\S)( *)(?!#)/.exec(text.slice(offset));
  const own = /^ */.exec(text.slice(start, offset + 1))?.[0].length ?? 0;
  return next !== null && (next[1]?.length ?? 0) > own;
}

/** Whatever the parser says of a line that a tab indents, the tab is the mistake. */
function indentingTab(text: string, offset: number): Span | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^ *\t/.exec(text.slice(start, start + 200))?.[0];
  return indent === undefined ? undefined : { start: start + indent.length - 1, end: start + indent.length };
}

/**
 * A bracket that is never closed is found behind what it swallows: the mistake is where it was opened. A quote that is
 * never closed swallows the closing bracket too, and is the mistake itself.
 */
function unclosedBracket(document: Document, text: string): Span | undefined {
  const found = document.errors.find(({ message }) =>
    /^Flow (?:map|sequence) .*end with a [\]}]/.test(message),
  );
  const isInQuote = document.errors.some(({ message }) => message.startsWith('Missing closing'));
  if (found === undefined || isInQuote) return undefined;
  const closing = found.message.slice(-1);
  let opener: number | undefined;
  visit(document, {
    Collection(_, node) {
      if (!isCollection(node) || node.flow !== true || node.range == null) return;
      const [start, end] = node.range;
      const isOpen = start < found.pos[0] && found.pos[0] <= end && text.charAt(end - 1) !== closing;
      if (isOpen) opener = Math.max(opener ?? 0, start);
    },
  });
  return opener === undefined ? undefined : { start: opener, end: opener + 1 };
}

/** A quote that is never closed is found at its far end: the mistake is where it was opened. */
function unclosedQuote(error: YAMLParseError, document: Document, text: string): Span | undefined {
  if (!error.message.startsWith('Missing closing')) return undefined;
  let opener: Scalar | undefined;
  visit(document, {
    Scalar(_, node) {
      const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      if (quoted && node.range != null && node.range[0] <= error.pos[0]) opener = node;
    },
  });
  return opener?.range == null ? undefined : clamp(text, opener.range[0], error.pos[0]);
}

/** At least one character, never more than a line, and never the line break alone. */
function clamp(text: string, start: number, end: number): Span {
  let from = Math.min(start, Math.max(text.length - 1, 0));
  while (from > 0 && (text[from] === '\n' || text[from] === '\r')) from--;
  const line = firstLineOf(text, from);
  return { start: from, end: Math.max(Math.min(line.end, end), Math.min(from + 1, text.length)) };
}
