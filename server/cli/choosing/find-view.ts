import { check } from '../../core/check.ts';
import type { Model } from '../../core/model.ts';
import { readView, type View } from '../../core/views/view.ts';
import { comparisonKey, coverageKey, ladderKey } from '../../core/views/view-key.ts';
import { CannotRun } from '../cannot-run.ts';
import { findCard } from './find-card.ts';
import { familyMeant, familyNamed } from './find-family.ts';

/** What may be printed of a framework besides its cards. */
export type ViewName = 'comparison' | 'ladder' | 'coverage';

/** What was asked for: two roles or levels, or a job family. */
export interface ViewRequest {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly family: string | undefined;
}

/** What was asked for. Throws `CannotRun` where the framework does not have what it is about. */
export function findView(model: Model, uri: string, view: ViewName, request: ViewRequest): View {
  const found = readView(model, keyOf(model, uri, view, request), () => check(model));
  if (found === undefined) throw new CannotRun('The framework has no such thing.');
  return found;
}

function keyOf(model: Model, uri: string, view: ViewName, { from, to, family }: ViewRequest): string {
  const named = family === undefined ? undefined : familyNamed(model, family);
  switch (view) {
    case 'comparison': {
      if (from === undefined || to === undefined) throw new CannotRun('Say which two: “--from ID --to ID”.');
      const find = (option: string, word: string) => findCard(model, { word, option, family, uri });
      return comparisonKey(find('from', from), find('to', to));
    }
    case 'ladder':
      return ladderKey((named ?? familyMeant(model, uri)).id!);
    case 'coverage':
      return named === undefined ? coverageKey() : coverageKey(named.id!);
  }
}
