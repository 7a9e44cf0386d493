import {
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/lint.ts';
import type { Model } from '../core/model.ts';
import type { Fix, Severity } from '../core/rule.ts';
import type { Span } from '../core/span.ts';

/** What the editor underlines. The rule's name leads to its page. */
export function toDiagnostic(
  finding: Finding,
  model: Model,
  rulePage: (rule: string) => string | undefined,
): Diagnostic {
  const href = rulePage(finding.rule);
  return {
    range: toRange(finding.span, sourceIn(model, finding.uri)),
    severity: severities[finding.severity],
    source: 'Rolewright',
    code: finding.rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    message: finding.message,
    relatedInformation: finding.related.flatMap(({ message, uri, span }) => {
      const source = sourceIn(model, uri);
      return source === undefined ? [] : [{ message, location: { uri, range: toRange(span, source) } }];
    }),
  };
}

/** The changes of a fix, each for the version of the text that it was made for. */
export function toWorkspaceEdit(
  fix: Fix,
  model: Model,
  opened: (uri: string) => TextDocument | undefined,
): WorkspaceEdit {
  const documentChanges = [...new Set(fix.edits.map(({ uri }) => uri))].map((uri): TextDocumentEdit => {
    const document = opened(uri);
    const source = sourceIn(model, uri);
    return {
      textDocument: { uri: document?.uri ?? uri, version: document?.version ?? null },
      edits: fix.edits
        .filter(edit => edit.uri === uri)
        .map(({ span, text }) => ({ range: toRange(span, source), newText: text })),
    };
  });
  return { documentChanges };
}

/** The text of a framework's file or of one that it imports. */
export function sourceIn(model: Model, uri: string): TextDocument | undefined {
  const own = model.file(uri);
  if (own !== undefined) return own.source;
  for (const { model: imported } of model.imports.values()) {
    const file = imported?.file(uri);
    if (file !== undefined) return file.source;
  }
  return undefined;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const top: Position = { line: 0, character: 0 };

function toRange({ start, end }: Span, source: TextDocument | undefined): Range {
  if (source === undefined) return { start: top, end: top };
  return { start: source.positionAt(start), end: source.positionAt(end) };
}
