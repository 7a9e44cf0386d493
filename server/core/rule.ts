import type { EntityKind } from './generated/types.ts';
import type { Baseline, KnownFinding } from './linting/baseline.ts';
import type { Suppression } from './linting/suppressions.ts';
import type { Model } from './model.ts';
import type { Entity, Name, ParsedFile, Problem, Reference, Text } from './parsed-file.ts';
import type { Path, Span } from './span.ts';

/** How much a finding matters; `lint` fails on errors. */
export type Severity = 'error' | 'warning' | 'info';

/** The smallest preset in which a rule is switched on. */
export type Preset = 'minimal' | 'recommended' | 'strict';

/** What a rule may look at: the engine hands it every such subject, so a rule never walks. */
export type Subjects = {
  [K in EntityKind]: Entity<K>;
} & {
  [P in Problem as P['kind']]: P;
} & {
  /** Any thing. */
  entity: Entity;
  /** One of the words that name a thing. */
  name: NamedBy;
  reference: Reference;
  text: Text;
  file: ParsedFile;
  /** A comment that switches a rule off, when all other rules have run. */
  suppression: Suppression & SuppressionOutcome;
  /** The framework as a whole. */
  model: Model;
  /** The list of known findings, when all other rules have run. */
  baseline: BaselineOutcome;
};

/** What became of a suppression. */
export interface SuppressionOutcome {
  /** Whether a finding stands where it points. */
  readonly isUsed: boolean;
  /** Every rule there is. */
  readonly knownRules: readonly string[];
  /** Whether the rule it names runs at all. */
  readonly isActive: boolean;
}

/** What became of a baseline. */
export interface BaselineOutcome {
  readonly baseline: Baseline;
  /** What it lists and is no longer there. */
  readonly stale: readonly KnownFinding[];
}

/** A thing by one of its names. */
export interface NamedBy {
  readonly entity: Entity;
  readonly name: Name;
}

export type SubjectKind = keyof Subjects;

/** A value that an author may set for a rule under `lint: options:`. */
export interface Option {
  readonly type: 'boolean' | 'integer' | 'number' | 'string' | 'strings';
  readonly default: boolean | number | string | readonly string[];
  readonly description: string;
}

export type Options = Readonly<Record<string, Option>>;

/** The values of a rule's options, defaults filled in. */
export type OptionValues<O extends Options> = {
  readonly [K in keyof O]: O[K]['type'] extends 'boolean'
    ? boolean
    : O[K]['type'] extends 'integer' | 'number'
      ? number
      : O[K]['type'] extends 'string'
        ? string
        : readonly string[];
};

/** One text, or several by their paths. A comment of carets under a line marks a finding and its message. */
export type Example = string | Readonly<Record<string, string>>;

/** One mistake that is looked for: what, why, how it looks, and the check itself. */
export interface Rule<S extends SubjectKind = SubjectKind, O extends Options = Options> {
  readonly id: string;
  readonly on: S | readonly S[];
  readonly severity: Severity;
  /** In the preset `strict`, where it differs. */
  readonly strictSeverity?: Severity;
  /** `recommended` where nothing is said. */
  readonly preset?: Preset;
  /** One sentence: what holds when the rule is content. */
  readonly summary: string;
  /** Why it matters to those who read a framework. */
  readonly why: string;
  readonly examples: { readonly bad: Example; readonly good: Example };
  readonly options?: O;
  /** Whether it understands English only and keeps silent in other languages. */
  readonly english?: boolean;
  /**
   * Agreements under `lint: style:` that switch it on in every preset, as an author writes them: `positive: true`,
   * `avoid: fillers`, `longestSentence`.
   */
  readonly asked?: readonly string[];
  /** Whether it is advice on style, silent on legacy and retired content unless the preset is `strict`. */
  readonly style?: boolean;
  check(subject: Subjects[S], model: Model, options: OptionValues<O>): Iterable<Report>;
}

/** Where a report stands: a span, or the way from the subject to one of its values or, with `key`, to a key. */
export type Where = Span | Path | { readonly key: Path };

/** What a rule has found. */
export interface Report {
  /** A sentence in the author's words that names the thing. */
  readonly message: string;
  /** Not given: the subject's own line. */
  readonly at?: Where;
  /** Not given: the subject's own file. */
  readonly file?: ParsedFile;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Where a rule has more than one degree; a severity set by the framework stands above it. */
  readonly severity?: Severity;
}

/** Another place that belongs to a finding. */
export interface Related {
  readonly message: string;
  readonly file: ParsedFile;
  readonly span: Span;
}

/** A change that mends a finding. A safe one cannot change what the framework says and may be applied unseen. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One replacement in one file. */
export interface Edit {
  readonly uri: string;
  readonly span: Span;
  readonly text: string;
}

/** Types a rule by its subject; returns it as it is. */
export function defineRule<S extends SubjectKind, const O extends Options = Record<never, never>>(
  rule: Rule<S, O>,
): Rule {
  return rule as unknown as Rule;
}
