import type { Style } from './generated/types.ts';
import type { LintConfig } from './lint.ts';
import type { Model } from './model.ts';
import type { OptionValues, Preset, Rule, Severity } from './rule.ts';

const order: readonly Preset[] = ['minimal', 'recommended', 'strict'];

/** What the framework's manifest asks of the linter: preset, severities and options. */
export function lintConfigOf(model: Model): LintConfig {
  const lint = model.manifest?.file.fragments.find(fragment => fragment.lint !== undefined)?.lint;
  const preset = (lint?.preset ?? 'recommended') as Preset;
  const severities: Readonly<Record<string, string>> = lint?.rules ?? {};
  const options: Readonly<Record<string, unknown>> = lint?.options ?? {};
  return {
    preset,
    severity(rule, reported) {
      const set = severities[rule.id] as Severity | 'off' | undefined;
      if (set !== undefined) return set;
      const isInPreset = order.indexOf(rule.preset ?? 'recommended') <= order.indexOf(preset);
      if (!isInPreset && !(rule.asked ?? []).some(agreement => isAgreed(model.style, agreement)))
        return 'off';
      if (preset === 'strict' && rule.strictSeverity !== undefined) return rule.strictSeverity;
      return reported ?? rule.severity;
    },
    options: rule => optionsOf(rule, options[rule.id]) as never,
  };
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

function optionsOf(rule: Rule, set: unknown): OptionValues<NonNullable<Rule['options']>> {
  const values = typeof set === 'object' && set !== null ? (set as Record<string, unknown>) : {};
  const entries = Object.entries(rule.options ?? {}).map(([name, option]) => [
    name,
    convert(values[name], option.default),
  ]);
  return Object.fromEntries(entries);
}

/** Values arrive as texts; a value of the wrong kind counts as not written. */
function convert(value: unknown, fallback: unknown): unknown {
  if (typeof fallback === 'boolean') return value === 'true' ? true : value === 'false' ? false : fallback;
  if (typeof fallback === 'number')
    return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
      ? Number(value)
      : fallback;
  if (typeof fallback === 'string') return typeof value === 'string' ? value : fallback;
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : fallback;
}
