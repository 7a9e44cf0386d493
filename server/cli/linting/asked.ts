import type { Asked } from '../../core/linting/lint-config.ts';
import { nearestWord } from '../../core/reading/nearest-word.ts';
import type { Preset, Severity } from '../../core/rule.ts';
import { rules } from '../../core/rules/index.ts';
import { CannotRun } from '../cannot-run.ts';

/** The presets, the smallest first. */
export const presets: readonly Preset[] = ['minimal', 'recommended', 'strict'];

/** What `--preset` and `--rule` ask for. Throws `CannotRun` with the nearest name for a rule that does not exist. */
export function readAsked(preset: string | undefined, weights: readonly string[]): Asked {
  return { preset: preset as Preset | undefined, rules: new Map(weights.map(readWeight)) };
}

function readWeight(text: string): [string, Severity | 'off' | 'on'] {
  const [id = '', weight, ...rest] = text.split('=');
  requireRule(id);
  if (weight === undefined) return [id, 'on'];
  if (rest.length > 0 || !allowed.includes(weight as Severity))
    throw new CannotRun(`“--rule ${text}”: a rule is set to off, info, warning or error.`);
  return [id, weight as Severity | 'off'];
}

const allowed: readonly (Severity | 'off')[] = ['off', 'info', 'warning', 'error'];

/** Throws `CannotRun` where there is no rule of this name. */
export function requireRule(id: string): void {
  const ids = rules.map(rule => rule.id);
  if (ids.includes(id)) return;
  const nearest = nearestWord(id, ids);
  const hint = nearest === undefined ? '“rolewright rules” lists all.' : `Did you mean “${nearest}”?`;
  throw new CannotRun(`There is no rule “${id}”. ${hint}`);
}
