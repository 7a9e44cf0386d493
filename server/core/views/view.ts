import type { Finding } from '../lint.ts';
import type { Model } from '../model.ts';
import { cardOfKey } from './card/card-targets.ts';
import { readCard } from './card/role-card.ts';
import { type Comparison, readComparison } from './comparison/comparison.ts';
import { comparisonHtml } from './comparison/comparison-html.ts';
import { passedLevels } from './comparison/passed-levels.ts';
import { type Coverage, readCoverage } from './coverage/coverage.ts';
import { coverageHtml } from './coverage/coverage-html.ts';
import type { Html } from './html.ts';
import { type Ladder, readLadder } from './ladder/ladder.ts';
import { ladderHtml } from './ladder/ladder-html.ts';
import type { Surface } from './page/surface.ts';
import { readViewKey } from './view-key.ts';

/** A look at more than one role. */
export type View =
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'ladder'; readonly ladder: Ladder }
  | { readonly kind: 'coverage'; readonly coverage: Coverage };

/**
 * The view that a key means; undefined for the key of a card, and where what it names is not there. What the rules have
 * found is asked for where the view shows it.
 */
export function readView(
  model: Model,
  key: string,
  findingsOf: () => readonly Finding[] | undefined,
): View | undefined {
  const asked = readViewKey(key);
  switch (asked?.view) {
    case 'comparison': {
      const [from, to] = [cardOfKey(model, asked.from), cardOfKey(model, asked.to)];
      if (from === undefined || to === undefined) return undefined;
      const below = { from: passedLevels(model, from), to: passedLevels(model, to) };
      return {
        kind: 'comparison',
        comparison: readComparison(readCard(model, from), readCard(model, to), below),
      };
    }
    case 'ladder': {
      const family = model.entities('family').find(({ id }) => id === asked.family);
      return family && { kind: 'ladder', ladder: readLadder(model, family, asked.part) };
    }
    case 'coverage':
      return { kind: 'coverage', coverage: readCoverage(model, findingsOf(), asked.part) };
    case undefined:
      return undefined;
  }
}

/** A view as markup. */
export function viewHtml(view: View, surface: Surface): Html {
  switch (view.kind) {
    case 'comparison':
      return comparisonHtml(view.comparison, surface);
    case 'ladder':
      return ladderHtml(view.ladder, surface);
    case 'coverage':
      return coverageHtml(view.coverage, surface);
  }
}

/** What a view is called where only one line is there for it. */
export function viewTitle(view: View): string {
  switch (view.kind) {
    case 'comparison':
      return `${view.comparison.from.title} → ${view.comparison.to.title}`;
    case 'ladder':
      return `Career ladder: ${view.ladder.title}`;
    case 'coverage':
      return `Coverage: ${view.coverage.title}`;
  }
}
