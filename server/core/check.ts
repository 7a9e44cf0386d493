import { type Finding, lint } from './lint.ts';
import { type Asked, lintConfigOf } from './linting/lint-config.ts';
import type { Model } from './model.ts';
import { rules } from './rules/index.ts';

/**
 * All findings of a framework by its own settings: what the editor, the command line and the web worker show. Who asks
 * for more or less stands above those settings.
 */
export function check(model: Model, asked: Asked = {}): Finding[] {
  return lint(model, rules, lintConfigOf(model, asked));
}
