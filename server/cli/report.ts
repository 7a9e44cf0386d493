import type { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../core/check.ts';
import type { Finding } from '../core/lint.ts';
import type { Severity } from '../core/rule.ts';
import type { Span } from '../core/span.ts';
import { isManifest } from '../core/workspace.ts';
import { type FileTrouble, wordTrouble } from '../files/files.ts';
import type { LoadedWorkspace } from '../files/load-workspace.ts';

/** What a run of `lint` has to say: everything that a reporter prints, in the order in which it is printed. */
export interface Report {
  /** By file and position. */
  readonly findings: readonly ReportedFinding[];
  readonly summary: Summary;
  /** How many YAML files were not looked at, because they do not look like a framework. */
  readonly leftAlone: number;
  /** The texts by the names of their files. */
  readonly texts: ReadonlyMap<string, TextDocument>;
}

export interface ReportedFinding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (Place & { readonly message: string })[];
  /** Whether it can be mended without a human eye. */
  readonly fixable: boolean;
  /** The page of the rule, from the folder of the product. */
  readonly docs: string;
}

/** A stretch of a file; lines and columns from 1, columns in UTF-16 code units, the end exclusive. */
export interface Place {
  /** Relative to the working directory, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Summary {
  /** How many files were checked. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Checks the files that were asked for. `nameOf` says how a file is called in print. */
export function reportOf(loaded: LoadedWorkspace, nameOf: (uri: string) => string): Report {
  const sources = sourcesOf(loaded);
  const place = (uri: string, span: Span) => placeOf(nameOf(uri), sources.get(uri), span);
  const findings = findingsOf(loaded)
    .map((finding): ReportedFinding => {
      const { rule, severity, message, uri, span, related, fixes } = finding;
      return {
        rule,
        severity,
        message,
        ...place(uri, span),
        related: related.map(({ message, uri, span }) => ({ ...place(uri, span), message })),
        fixable: fixes.some(fix => fix.safe),
        docs: `docs/rules/${rule}.md`,
      };
    })
    .sort(inOrder);
  return {
    findings,
    summary: summaryOf(findings, loaded.named.size - loaded.troubles.length),
    leftAlone: loaded.leftAlone,
    texts: new Map([...sources].map(([uri, source]) => [nameOf(uri), source])),
  };
}

function sourcesOf({ workspace }: LoadedWorkspace): ReadonlyMap<string, TextDocument> {
  return new Map(workspace.models.flatMap(({ files }) => files.map(({ uri, source }) => [uri, source])));
}

/** Of a file that cannot be read nothing else is said, and nothing at all of a framework without its manifest. */
function findingsOf({ workspace, named, troubles }: LoadedWorkspace): Finding[] {
  const unread = new Set(troubles.map(({ uri }) => uri));
  const models = workspace.models.filter(({ files }) => {
    const isAsked = files.some(({ uri }) => named.has(uri));
    return isAsked && !files.some(({ uri }) => isManifest(uri) && unread.has(uri));
  });
  const found = models.flatMap(model => check(model)).filter(({ uri }) => named.has(uri) && !unread.has(uri));
  return [...troubles.map(unreadable), ...found];
}

function unreadable({ uri, trouble }: FileTrouble): Finding {
  return {
    rule: 'unreadable-file',
    severity: 'error',
    message: wordTrouble(trouble),
    uri,
    span: { start: 0, end: 0 },
    related: [],
    fixes: [],
    subject: 'file',
  };
}

function placeOf(file: string, source: TextDocument | undefined, span: Span): Place {
  const start = source?.positionAt(span.start) ?? { line: 0, character: 0 };
  const end = source?.positionAt(span.end) ?? start;
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function inOrder(a: ReportedFinding, b: ReportedFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

function summaryOf(findings: readonly ReportedFinding[], files: number): Summary {
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  return { files, errors: count('error'), warnings: count('warning'), infos: count('info') };
}
