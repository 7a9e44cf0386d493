import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/lint.ts';
import { canonicalUri } from '../core/uri.ts';
import { sourceIn, toDiagnostic, toWorkspaceEdit } from './convert.ts';
import type { FileFindings } from './diagnostics.ts';

/** What the editor has besides the findings that actions are made of. */
export interface ActionsHost {
  readonly opened: (uri: string) => TextDocument | undefined;
  readonly rulePage: (rule: string) => string | undefined;
  /** The editor's command that opens a rule's page. */
  readonly rulePageCommand: string | undefined;
}

/** The quick fixes for the findings in a range, and the pages that explain them. Nothing is worked out for it. */
export function codeActions(
  { model, findings }: FileFindings,
  { textDocument, range, context }: CodeActionParams,
  host: ActionsHost,
): CodeAction[] {
  if (!isAskedFor(CodeActionKind.QuickFix, context.only)) return [];
  const uri = canonicalUri(textDocument.uri);
  const source = sourceIn(model, uri);
  if (source === undefined) return [];
  const start = source.offsetAt(range.start);
  const end = source.offsetAt(range.end);
  const touched = findings.filter(({ span }) => span.start <= end && start <= span.end);
  const fixes = touched.flatMap(finding =>
    finding.fixes.map(
      (fix, index): CodeAction => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(finding, model, host.rulePage)],
        isPreferred: index === 0 && fix.safe,
        edit: toWorkspaceEdit(fix, model, host.opened),
      }),
    ),
  );
  return [...fixes, ...explanations(touched, host.rulePageCommand)];
}

function isAskedFor(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`));
}

function explanations(findings: readonly Finding[], command: string | undefined): CodeAction[] {
  if (command === undefined) return [];
  return [...new Set(findings.map(({ rule }) => rule))].map(rule => {
    const title = `Explain “${rule}”`;
    return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [rule] } };
  });
}
