import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { withNewId } from '../core/editing/new-id.ts';
import { fixAllInFile } from '../core/features/fix-all-in-file.ts';
import { suppressFinding } from '../core/features/suppress-finding.ts';
import type { Finding } from '../core/lint.ts';
import type { Fix } from '../core/rule.ts';
import { canonicalUri } from '../core/uri.ts';
import { sourceIn, toDiagnostic, toWorkspaceEdit } from './convert.ts';
import type { FileFindings } from './diagnostics.ts';

/** What the editor has besides the findings that actions are made of. */
export interface ActionsHost {
  readonly opened: (uri: string) => TextDocument | undefined;
  readonly rulePage: (rule: string) => string | undefined;
  /** The editor's command that opens a rule's page. */
  readonly rulePageCommand: string | undefined;
  /** A new UUID. */
  readonly newId: () => string;
}

/** Mends a file as it is saved, or when it is asked for. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.rolewright`;

/**
 * What can be done about the findings in a range: their fixes, comments that suppress them, and the pages that explain
 * them; or all safe fixes of the file, where exactly that is asked for. Nothing is worked out for it.
 */
export function codeActions(
  found: FileFindings,
  { textDocument, range, context: { only } }: CodeActionParams,
  host: ActionsHost,
): CodeAction[] {
  const uri = canonicalUri(textDocument.uri);
  const all = isFixAllAskedFor(only) ? fixAllInFile(found.findings, uri) : undefined;
  const actions = actionOf(all, fixAllKind, found, host);
  const source = sourceIn(found.model, uri);
  if (!isAskedFor(CodeActionKind.QuickFix, only) || source === undefined) return actions;
  const start = source.offsetAt(range.start);
  const end = source.offsetAt(range.end);
  const touched = found.findings.filter(({ span }) => span.start <= end && start <= span.end);
  return [
    ...actions,
    ...touched.flatMap(finding => fixesOf(finding, found, host)),
    ...rulesOf(touched).flatMap(rule => fixesOfRule(rule, uri, found, host)),
    ...suppressionsOf(touched, found, host),
    ...explanations(rulesOf(touched), host.rulePageCommand),
  ];
}

/** Whether all safe fixes are asked for: only then are they given, and from what is true at that moment. */
export function isFixAllAskedFor(only: readonly string[] | undefined): boolean {
  return only !== undefined && only.length > 0 && isAskedFor(fixAllKind, only);
}

function isAskedFor(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`));
}

function fixesOf(finding: Finding, { model }: FileFindings, host: ActionsHost): CodeAction[] {
  return finding.fixes.map((fix, index) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, model, host.rulePage)],
    isPreferred: index === 0 && fix.safe,
    edit: toWorkspaceEdit(withNewId(fix, host.newId), model, host.opened),
  }));
}

/** Where a file has the same mistake several times, all of them can be mended in one go. */
function fixesOfRule(rule: string, uri: string, found: FileFindings, host: ActionsHost): CodeAction[] {
  const isRepeated = found.findings.filter(finding => finding.rule === rule).length > 1;
  const fix = isRepeated ? fixAllInFile(found.findings, uri, rule) : undefined;
  return actionOf(fix, CodeActionKind.QuickFix, found, host);
}

function suppressionsOf(touched: readonly Finding[], found: FileFindings, host: ActionsHost): CodeAction[] {
  const seen = new Set<string>();
  return touched.flatMap(finding =>
    suppressFinding(found.model, finding).flatMap(fix => {
      const place = `${fix.title} ${fix.edits.map(({ span }) => span.start)}`;
      if (seen.has(place)) return [];
      seen.add(place);
      const diagnostics = [toDiagnostic(finding, found.model, host.rulePage)];
      return actionOf(fix, CodeActionKind.QuickFix, found, host).map(action => ({ ...action, diagnostics }));
    }),
  );
}

function actionOf(
  fix: Fix | undefined,
  kind: string,
  { model }: FileFindings,
  { opened }: ActionsHost,
): CodeAction[] {
  return fix === undefined ? [] : [{ title: fix.title, kind, edit: toWorkspaceEdit(fix, model, opened) }];
}

function rulesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}

function explanations(rules: readonly string[], command: string | undefined): CodeAction[] {
  if (command === undefined) return [];
  return rules.map(rule => {
    const title = `Explain “${rule}”`;
    return { title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [rule] } };
  });
}
