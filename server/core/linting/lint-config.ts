import picomatch from 'picomatch/posix';
import type { Lint, LintOverride, Style } from '../generated/types.ts';
import type { LintConfig } from '../lint.ts';
import type { Model } from '../model.ts';
import type { Options, OptionValues, Preset, Rule, Severity } from '../rule.ts';
import { folderOf, isWithin, pathBelow } from '../uri.ts';

/** What somebody asks for who looks at a framework; it stands above what the framework says of itself. */
export interface Asked {
  readonly preset?: Preset;
  /** Weights by the ids of rules; `on` is the rule's own. */
  readonly rules?: ReadonlyMap<string, Severity | 'off' | 'on'>;
}

type Weight = Severity | 'off' | 'on';

const order: readonly Preset[] = ['minimal', 'recommended', 'strict'];

/** What the framework's manifest asks of the linter, for all its files and for some: preset, weights and options. */
export function lintConfigOf(model: Model, asked: Asked = {}): LintConfig {
  const { lint, style } = model;
  const preset = asked.preset ?? lint.preset ?? 'recommended';
  const overrides = overridesIn(model);
  const options = optionReader(lint);
  const setIn = ({ id }: Rule, uri: string | undefined): Weight | undefined => {
    const wanted = asked.rules?.get(id);
    if (wanted !== undefined) return wanted;
    if (uri !== undefined) return ofLast(overrides(uri), ({ rules }) => rules?.[id]) ?? lint.rules?.[id];
    const somewhere = (lint.overrides ?? [])
      .map(({ rules }) => rules?.[id])
      .find(weight => weight && weight !== 'off');
    return somewhere ?? lint.rules?.[id];
  };
  const isOn = (rule: Rule) =>
    order.indexOf(rule.preset ?? 'recommended') <= order.indexOf(preset) ||
    (rule.asked ?? []).some(agreement => isAgreed(style, agreement));
  return {
    preset,
    severity(rule, reported, uri) {
      const set = setIn(rule, uri);
      if (set !== undefined && set !== 'on') return set;
      if (set === undefined && !isOn(rule)) return 'off';
      if (preset === 'strict' && rule.strictSeverity !== undefined) return rule.strictSeverity;
      return reported ?? rule.severity;
    },
    options: (rule, uri) => options(rule, uri === undefined ? none : overrides(uri)) as never,
  };
}

const none: readonly LintOverride[] = [];

/** The values of a rule's options, worked out once for each way in which files are overridden. */
function optionReader({ options }: Lint) {
  const known = new Map<Rule, Map<readonly LintOverride[], OptionValues<Options>>>();
  return (rule: Rule, overrides: readonly LintOverride[]): OptionValues<Options> => {
    const values = known.get(rule) ?? new Map<readonly LintOverride[], OptionValues<Options>>();
    known.set(rule, values);
    const found = values.get(overrides);
    if (found !== undefined) return found;
    const settings = [{ options }, ...overrides].map(({ options }) => options?.[rule.id]);
    const worked = optionsOf(rule, settings);
    values.set(overrides, worked);
    return worked;
  };
}

/** The overrides that cover a file, in order. */
function overridesIn(model: Model): (uri: string) => readonly LintOverride[] {
  const { manifest, lint } = model;
  const folder = manifest === undefined ? '' : folderOf(manifest.file.uri);
  const written = (lint.overrides ?? []).map(override => {
    const covers = picomatch([...(override.files ?? [])]);
    return { override, covers };
  });
  const known = new Map<string, readonly LintOverride[]>();
  return uri => {
    if (written.length === 0 || !isWithin(uri, folder)) return none;
    const covering =
      known.get(uri) ??
      written.filter(({ covers }) => covers(pathBelow(uri, folder))).map(({ override }) => override);
    known.set(uri, covering);
    return covering;
  };
}

function ofLast<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  return items.map(read).findLast(value => value !== undefined);
}

/** Whether an agreement such as `positive: true`, `avoid: fillers` or `longestSentence` stands in a style. */
function isAgreed(style: Style, agreement: string): boolean {
  let value: unknown = style;
  for (const step of agreement.split(': ')) {
    if (Array.isArray(value)) return value.includes(step);
    if (typeof value !== 'object' || value === null) return String(value) === step;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return value !== undefined;
}

type Written = NonNullable<Lint['options']>[string] | undefined;

/** The values of a rule's options; of several settings the last one counts. */
function optionsOf(rule: Rule, settings: readonly Written[]): OptionValues<Options> {
  const written = Object.assign({}, ...settings) as Record<string, unknown>;
  const entries = Object.entries(rule.options ?? {}).map(([name, option]) => [
    name,
    Object.hasOwn(written, name) ? written[name] : option.default,
  ]);
  return Object.fromEntries(entries);
}
