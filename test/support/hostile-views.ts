import { check } from '../../server/core/check.ts';
import type { Model } from '../../server/core/model.ts';
import { readComparison } from '../../server/core/views/comparison/comparison.ts';
import { readView, type View } from '../../server/core/views/view.ts';
import { comparisonKey, coverageKey, ladderKey } from '../../server/core/views/view-key.ts';
import { allCards } from './cards.ts';
import { frameworkWith } from './hostile-framework.ts';

/** Each view of a hostile framework, and its cards compared with those of other words. */
export function hostileViews(model: Model): readonly View[] {
  const cards = allCards(model);
  const plain = allCards(frameworkWith('plain'));
  const keys = [
    ...cards.slice(1).map((card, index) => comparisonKey(cards[index]!.key, card.key)),
    ladderKey('family'),
    coverageKey(),
  ];
  const findings = check(model);
  const views = keys.map(key => readView(model, key, () => findings));
  const compared = cards.map((card, index): View => {
    return { kind: 'comparison', comparison: readComparison(plain[index]!, card) };
  });
  return [...views.filter(view => view !== undefined), ...compared];
}
