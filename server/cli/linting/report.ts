import type { TextDocument } from 'vscode-languageserver-textdocument';
import { check } from '../../core/check.ts';
import { waitsForNewId } from '../../core/editing/new-id.ts';
import type { Asked } from '../../core/linting/lint-config.ts';
import type { Model } from '../../core/model.ts';
import type { Fix, Severity } from '../../core/rule.ts';
import type { Span } from '../../core/span.ts';
import type { LoadedWorkspace } from '../../files/load-workspace.ts';
import { askedModels } from '../reading/asked-models.ts';

/** What a run of `lint` has to say: everything that a reporter prints, in the order in which it is printed. */
export interface Report {
  /** By file and position. */
  readonly findings: readonly ReportedFinding[];
  readonly summary: Summary;
  /** The names of the files that were checked, in order. */
  readonly files: readonly string[];
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
  /** The thing it is about, in words that stay when lines move. */
  readonly subject: string;
  /** Whether it can be mended without a human eye. */
  readonly fixable: boolean;
  readonly fixes: readonly ReportedFix[];
  /** The page of the rule, from the folder of the product. */
  readonly docs: string;
}

/** A change that mends a finding and can be made as it is. */
export interface ReportedFix {
  readonly title: string;
  readonly edits: readonly (Place & { readonly text: string })[];
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
  /** How many files were looked at, those that cannot be read among them. */
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** How the files that were asked for are looked at. */
export interface Looking {
  /** How a file is called in print. */
  nameOf(uri: string): string;
  readonly asked?: Asked;
  /** The frameworks as they are now, where they are not as they were read. */
  readonly models?: readonly Model[];
}

/** Checks the files that were asked for. */
export function reportOf(loaded: LoadedWorkspace, { nameOf, asked, models }: Looking): Report {
  const current = models ?? askedModels(loaded);
  const sources = sourcesOf([...loaded.workspace.models, ...current]);
  const place = (uri: string, span: Span) => placeOf(nameOf(uri), sources.get(uri), span);
  const placeFix = ({ title, edits }: Fix): ReportedFix => ({
    title,
    edits: edits.map(({ uri, span, text }) => ({ ...place(uri, span), text })),
  });
  const findings = current
    .flatMap(model => check(model, asked))
    .filter(({ uri }) => loaded.named.has(uri))
    .map((finding): ReportedFinding => {
      const { rule, severity, message, uri, span, related, fixes, subject } = finding;
      return {
        rule,
        severity,
        message,
        ...place(uri, span),
        related: related.map(({ message, uri, span }) => ({ ...place(uri, span), message })),
        subject,
        fixable: fixes.some(fix => fix.safe),
        fixes: fixes.filter(fix => !waitsForNewId(fix)).map(placeFix),
        docs: `docs/rules/${rule}.md`,
      };
    })
    .sort(inOrder);
  const files = [...loaded.named];
  return {
    findings,
    summary: summaryOf(findings, files.length),
    files: files.map(nameOf).sort(),
    leftAlone: loaded.leftAlone,
    texts: new Map([...sources].map(([uri, source]) => [nameOf(uri), source])),
  };
}

function sourcesOf(models: readonly Model[]): ReadonlyMap<string, TextDocument> {
  return new Map(models.flatMap(({ files }) => files.map(({ uri, source }) => [uri, source])));
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
