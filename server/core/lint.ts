import { type Baseline, type KnownFinding, uriOfKnown, withoutKnown } from './linting/baseline.ts';
import { reportSpan } from './linting/report-span.ts';
import { subjectName } from './linting/subject-name.ts';
import { eachSubject, modelSubject, type Subject } from './linting/subjects.ts';
import { type Suppression, suppresses, suppressionsIn } from './linting/suppressions.ts';
import type { Model } from './model.ts';
import type { ParsedFile } from './parsed-file.ts';
import type {
  Fix,
  Options,
  OptionValues,
  Preset,
  Related,
  Report,
  Rule,
  Severity,
  SubjectKind,
} from './rule.ts';
import { supportedFormat } from './schema.ts';
import type { Span } from './span.ts';

/** One mistake where it stands, the same for every host. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly uri: string;
  readonly span: Span;
  readonly related: readonly { readonly message: string; readonly uri: string; readonly span: Span }[];
  readonly fixes: readonly Fix[];
  /** The thing it is about, in words that stay when lines move: `skill:testing`. */
  readonly subject: string;
}

/** Which rules run, how much they matter, and their options. */
export interface LintConfig {
  readonly preset: Preset;
  /** What a finding weighs in a file; without a file, `off` only for a rule that is off in every one. */
  severity(rule: Rule, reported: Severity | undefined, uri?: string): Severity | 'off';
  options<O extends Options>(rule: Rule, uri?: string): OptionValues<O>;
}

/** One run over a framework: what has been found so far, and the way to hand another subject to the rules. */
interface Run {
  readonly model: Model;
  readonly rules: readonly Rule[];
  readonly config: LintConfig;
  readonly findings: Finding[];
  readonly judge: (kind: SubjectKind, subject: Subject) => void;
}

/** Checks a framework against rules. Findings come in file and text order and depend on nothing but the texts. */
export function lint(model: Model, rules: readonly Rule[], config: LintConfig): Finding[] {
  const isForeign = (model.manifest?.data.format ?? supportedFormat) > supportedFormat;
  const known = isForeign
    ? only('unsupported-format', rules)
    : model.isHeadless
      ? only('unreadable-file', rules)
      : rules;
  const run = startRun(model, known, config);
  for (const file of model.files) eachSubject(file, run.judge);
  run.judge('model', modelSubject(model));
  const open = withoutSuppressed(run);
  const kept = model.baseline === undefined || isForeign ? open : withoutBaseline(open, model.baseline, run);
  return [...kept].sort(
    (a, b) => compare(a.uri, b.uri) || a.span.start - b.span.start || compare(a.rule, b.rule),
  );
}

function only(id: string, rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(rule => rule.id === id);
}

function startRun(model: Model, rules: readonly Rule[], config: LintConfig): Run {
  const isEnglish = /^en\b/i.test(model.language);
  const byKind = rulesByKind(isEnglish ? rules : rules.filter(rule => rule.english !== true), config);
  const findings: Finding[] = [];
  const isPast = ({ owner }: Subject) =>
    config.preset !== 'strict' &&
    owner !== undefined &&
    ['legacy', 'retired'].includes(model.statusOf(owner));
  const judge = (kind: SubjectKind, subject: Subject) => {
    for (const rule of byKind.get(kind) ?? []) {
      if (rule.style === true && isPast(subject)) continue;
      const options = config.options(rule, subject.file?.uri);
      for (const report of rule.check(subject.value as never, model, options as never)) {
        const finding = toFinding(rule, report, subject, config);
        if (finding !== undefined) findings.push(finding);
      }
    }
  };
  return { model, rules, config, findings, judge };
}

function rulesByKind(rules: readonly Rule[], config: LintConfig): Map<SubjectKind, Rule[]> {
  const byKind = new Map<SubjectKind, Rule[]>();
  for (const rule of rules) {
    if (config.severity(rule, undefined) === 'off') continue;
    for (const kind of [rule.on].flat()) byKind.set(kind, [...(byKind.get(kind) ?? []), rule]);
  }
  return byKind;
}

/** Takes out what comments suppress, then judges the comments themselves. */
function withoutSuppressed({ model, rules, config, findings, judge }: Run): readonly Finding[] {
  const suppressions = model.files.flatMap(suppressionsIn);
  if (suppressions.length === 0) return [...findings];
  const named = new Set(suppressions.map(({ rule }) => rule));
  const used = new Set<Suppression>();
  const kept = findings.filter(finding => {
    if (!named.has(finding.rule)) return true;
    const matching = suppressions.filter(suppression => suppresses(suppression, finding));
    for (const suppression of matching) used.add(suppression);
    return matching.length === 0;
  });
  const before = findings.length;
  const knownRules = rules.map(rule => rule.id);
  for (const suppression of suppressions) {
    const { file, span, rule: id } = suppression;
    const rule = rules.find(candidate => candidate.id === id);
    const isActive = rule !== undefined && config.severity(rule, undefined, file.uri) !== 'off';
    const value = { ...suppression, isUsed: used.has(suppression), knownRules, isActive };
    const path = ['suppression', id];
    judge('suppression', { value, file, owner: undefined, path, data: undefined, span, end: span.end });
  }
  return kept.concat(findings.slice(before));
}

/** Takes out what the baseline lists, then judges the baseline: what it lists in vain, as far as that can be told. */
function withoutBaseline(open: readonly Finding[], baseline: Baseline, run: Run): readonly Finding[] {
  const { kept, unused } = withoutKnown(open, baseline);
  const before = run.findings.length;
  const stale = unused.filter(known => isJudged(known, uriOfKnown(known, baseline), run));
  run.judge('baseline', { ...modelSubject(run.model), value: { baseline, stale }, data: run.model.lint });
  return [...kept, ...run.findings.slice(before)];
}

/** Where a rule is off or a syntax error hides what follows, nobody knows whether a finding is still there. */
function isJudged({ rule: id }: KnownFinding, uri: string, { model, rules, config }: Run): boolean {
  if (model.files.some(({ brokenAt }) => brokenAt !== undefined)) return false;
  const file = model.file(uri);
  if (model.standsAlone && file === undefined) return false;
  const rule = rules.find(candidate => candidate.id === id);
  return rule === undefined || config.severity(rule, undefined, file?.uri) !== 'off';
}

function toFinding(rule: Rule, report: Report, subject: Subject, config: LintConfig): Finding | undefined {
  const file = report.file ?? subject.file;
  if (file === undefined) return undefined;
  const severity = config.severity(rule, report.severity, file.uri);
  if (severity === 'off') return undefined;
  const span = reportSpan(report.at, file, subject);
  if (isDoubtful(rule, file, span, subject)) return undefined;
  const related = (report.related ?? []).map(({ message, file, span }: Related) => ({
    message,
    uri: file.uri,
    span,
  }));
  const { message, fixes = [] } = report;
  const name = subjectName(subject, file, span, report.at);
  return { rule: rule.id, severity, message, uri: file.uri, span, related, fixes, subject: name };
}

/** What a syntax error cuts off looks missing or wrong, and is the same mistake seen again. */
function isDoubtful(rule: Rule, file: ParsedFile, span: Span, subject: Subject): boolean {
  if (rule.id === 'yaml-syntax' || rule.id === 'unreadable-file') return false;
  if (onSyntaxLine(file, span)) return true;
  if (file.brokenAt === undefined) return false;
  const end = subject.file === file ? Math.max(subject.end, span.end) : span.end;
  return end >= file.brokenAt;
}

function onSyntaxLine(file: ParsedFile, span: Span): boolean {
  let lines = syntaxLines.get(file);
  if (lines === undefined) {
    const errors = file.problems.filter(problem => problem.kind === 'yaml-syntax');
    lines = new Set(errors.map(error => file.source.positionAt(error.span.start).line));
    syntaxLines.set(file, lines);
  }
  return lines.size > 0 && lines.has(file.source.positionAt(span.start).line);
}

const syntaxLines = new WeakMap<ParsedFile, ReadonlySet<number>>();

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
