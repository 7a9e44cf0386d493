import { isScalar, type Node } from 'yaml';
import type { Model } from './model.ts';
import type { Entity, ParsedFile, Reference, Text } from './parsed-file.ts';
import type {
  Fix,
  NamedBy,
  Options,
  OptionValues,
  Preset,
  Related,
  Report,
  Rule,
  Severity,
  SubjectKind,
  Where,
} from './rule.ts';
import { supportedFormat } from './schema.ts';
import type { Path, Span } from './span.ts';
import { type Suppression, suppressionsIn } from './suppressions.ts';
import { firstLineOf, scalarSpan } from './text-spans.ts';

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
  severity(rule: Rule, reported: Severity | undefined): Severity | 'off';
  options<O extends Options>(rule: Rule): OptionValues<O>;
}

interface Subject {
  readonly value: unknown;
  readonly file: ParsedFile | undefined;
  readonly owner: Entity | undefined;
  /** The data that a report's path starts from. */
  readonly data: object | undefined;
  readonly span: Span;
  /** Where the subject ends; what a syntax error cuts off is in doubt. */
  readonly end: number;
  readonly label: string;
}

/** Checks a framework against rules. Findings come in file and text order and depend on nothing but the texts. */
export function lint(model: Model, rules: readonly Rule[], config: LintConfig): Finding[] {
  const isForeign = (model.manifest?.data.format ?? supportedFormat) > supportedFormat;
  const known = isForeign ? rules.filter(rule => rule.id === 'unsupported-format') : rules;
  const isEnglish = /^en\b/i.test(model.language);
  const byKind = rulesByKind(isEnglish ? known : known.filter(rule => rule.english !== true), config);
  const findings: Finding[] = [];
  const isPast = ({ owner }: Subject) =>
    config.preset !== 'strict' &&
    owner !== undefined &&
    ['legacy', 'retired'].includes(model.statusOf(owner));
  const run = (kind: SubjectKind, subject: Subject) => {
    for (const rule of byKind.get(kind) ?? []) {
      if (rule.style === true && isPast(subject)) continue;
      for (const report of rule.check(subject.value as never, model, config.options(rule) as never)) {
        const finding = toFinding(rule, report, subject, config);
        if (finding !== undefined) findings.push(finding);
      }
    }
  };
  for (const file of model.files) eachSubject(file, run);
  run('model', modelSubject(model));
  const kept = withoutSuppressed(findings, model, known, config, run);
  return kept.sort((a, b) => compare(a.uri, b.uri) || a.span.start - b.span.start || compare(a.rule, b.rule));
}

/** Takes out what comments suppress, then judges the comments themselves. */
function withoutSuppressed(
  findings: Finding[],
  model: Model,
  rules: readonly Rule[],
  config: LintConfig,
  run: (kind: SubjectKind, subject: Subject) => void,
): Finding[] {
  const suppressions = model.files.flatMap(suppressionsIn);
  if (suppressions.length === 0) return findings;
  const used = new Set<Suppression>();
  const isSuppressed = (finding: Finding) => {
    const matching = suppressions.filter(suppression => suppresses(suppression, finding));
    for (const suppression of matching) used.add(suppression);
    return matching.length > 0;
  };
  const kept = findings.filter(finding => !isSuppressed(finding));
  const before = findings.length;
  const knownRules = rules.map(rule => rule.id);
  for (const suppression of suppressions) {
    const { file, span, rule: id } = suppression;
    const rule = rules.find(candidate => candidate.id === id);
    const isActive = rule !== undefined && config.severity(rule, undefined) !== 'off';
    const value = { ...suppression, isUsed: used.has(suppression), knownRules, isActive };
    const label = `${labelOf(undefined, file)}/suppression:${id}`;
    run('suppression', { value, file, owner: undefined, data: undefined, span, end: span.end, label });
  }
  return kept.concat(findings.slice(before));
}

function suppresses({ file, rule, line }: Suppression, finding: Finding): boolean {
  if (rule !== finding.rule || file.uri !== finding.uri) return false;
  return line === undefined || file.source.positionAt(finding.span.start).line === line;
}

function rulesByKind(rules: readonly Rule[], config: LintConfig): Map<SubjectKind, Rule[]> {
  const byKind = new Map<SubjectKind, Rule[]>();
  for (const rule of rules) {
    if (config.severity(rule, undefined) === 'off') continue;
    for (const kind of [rule.on].flat()) byKind.set(kind, [...(byKind.get(kind) ?? []), rule]);
  }
  return byKind;
}

/** The one walk of the linter. */
function eachSubject(file: ParsedFile, run: (kind: SubjectKind, subject: Subject) => void): void {
  for (const problem of file.problems) {
    run(problem.kind, {
      value: problem,
      file,
      owner: problem.owner,
      data: undefined,
      span: problem.span,
      end: problem.span.end,
      label: labelOf(problem.owner, file),
    });
  }
  for (const entity of file.entities) {
    const subject = entitySubject(entity);
    run(entity.kind, subject);
    run('entity', subject);
    for (const name of entity.names) run('name', nameSubject({ entity, name }));
  }
  for (const reference of file.references) run('reference', referenceSubject(reference));
  for (const text of file.texts) run('text', textSubject(text));
  run('file', {
    value: file,
    file,
    owner: undefined,
    data: undefined,
    span: firstLineOf(file.source.getText(), 0),
    end: file.source.getText().length,
    label: labelOf(undefined, file),
  });
}

function entitySubject(entity: Entity): Subject {
  return {
    value: entity,
    file: entity.file,
    owner: entity,
    data: entity.data,
    span: entity.head,
    end: entity.span.end,
    label: labelOf(entity, entity.file),
  };
}

function nameSubject(subject: NamedBy): Subject {
  const { entity, name } = subject;
  return {
    value: subject,
    file: entity.file,
    owner: entity,
    data: entity.data,
    span: name.span,
    end: name.span.end,
    label: `${labelOf(entity, entity.file)}/${name.property}`,
  };
}

function referenceSubject(reference: Reference): Subject {
  const { owner, file, span, path } = reference;
  return {
    value: reference,
    file,
    owner,
    data: reference.container,
    span,
    end: span.end,
    label: `${labelOf(owner, file)}/${path.join('/')}`,
  };
}

function textSubject(text: Text): Subject {
  const { owner, file, span, path } = text;
  return {
    value: text,
    file,
    owner,
    data: owner?.data,
    span,
    end: span.end,
    label: `${labelOf(owner, file)}/${path.join('/')}`,
  };
}

function modelSubject(model: Model): Subject {
  const manifest = model.manifest;
  const file = manifest?.file ?? model.files[0];
  return {
    value: model,
    file,
    owner: manifest,
    data: manifest?.data,
    span: manifest?.head ?? { start: 0, end: 1 },
    end: 0,
    label: 'framework',
  };
}

function labelOf(owner: Entity | undefined, file: ParsedFile): string {
  if (owner === undefined) return `file:${file.uri.slice(file.uri.lastIndexOf('/') + 1)}`;
  const id = owner.id ?? owner.path.join('/');
  return owner.parent === undefined || owner.kind === 'role' || owner.kind === 'skill'
    ? `${owner.kind}:${id}`
    : `${owner.parent.kind}:${owner.parent.id ?? ''}/${owner.kind}:${id}`;
}

function toFinding(rule: Rule, report: Report, subject: Subject, config: LintConfig): Finding | undefined {
  const severity = config.severity(rule, report.severity);
  const file = report.file ?? subject.file;
  if (severity === 'off' || file === undefined) return undefined;
  const span = visible(
    file.source.getText(),
    report.at === undefined ? subject.span : spanAt(report.at, file, subject),
  );
  if (isDoubtful(rule, file, span, subject)) return undefined;
  const related = (report.related ?? []).map(({ message, file, span }: Related) => ({
    message,
    uri: file.uri,
    span,
  }));
  const { message, fixes = [] } = report;
  return { rule: rule.id, severity, message, uri: file.uri, span, related, fixes, subject: subject.label };
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

/** At least one character, never more than one line. */
function visible(text: string, { start, end }: Span): Span {
  const from =
    /[\r\n]/.test(text[start] ?? '\n') && start > 0 && !/[\r\n]/.test(text[start - 1] ?? '')
      ? start - 1
      : start;
  const line = firstLineOf(text, Math.min(from, Math.max(0, text.length - 1)));
  return { start: line.start, end: Math.max(Math.min(end, line.end), Math.min(line.start + 1, text.length)) };
}

function spanAt(at: Where, file: ParsedFile, subject: Subject): Span {
  if ('start' in at) return at;
  const isKey = 'key' in at;
  const path: Path = isKey ? at.key : (at as Path);
  return subject.data === undefined
    ? subject.span
    : (locate(file, subject.data, path, isKey) ?? subject.span);
}

function locate(file: ParsedFile, from: object, path: Path, wantsKey: boolean): Span | undefined {
  const text = file.source.getText();
  let data: unknown = from;
  for (const [index, step] of path.entries()) {
    const located = typeof data === 'object' && data !== null ? file.located(data) : undefined;
    if (located === undefined) return undefined;
    const pair = located.pairs.get(String(step));
    const node: Node | null | undefined = typeof step === 'number' ? located.items[step] : pair?.value;
    if (index === path.length - 1)
      return spanOfNode(text, wantsKey || !isScalar(node) ? (pair?.key ?? node) : node);
    data = (data as Record<string | number, unknown>)[step];
  }
  return undefined;
}

/** The words of a scalar, the key of a map or list: never more than one line. */
function spanOfNode(text: string, node: Node | null | undefined): Span | undefined {
  if (node?.range == null) return undefined;
  if (isScalar(node)) return scalarSpan(text, node);
  const line = firstLineOf(text, node.range[0]);
  return { start: line.start, end: Math.min(line.end, Math.max(node.range[1], line.start + 1)) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
