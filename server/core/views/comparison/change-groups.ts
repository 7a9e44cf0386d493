import type { ComparedItem, ComparedSection, Comparison } from './comparison.ts';
import { comparisonWords } from './comparison-words.ts';

/** The items of a comparison that changed in one way. */
export interface ChangeGroup {
  readonly heading: string;
  readonly count: number;
  /** Whether no more than their titles are of interest. */
  readonly isBrief: boolean;
  readonly sections: readonly ComparedSection[];
}

/** What changed from one card to another: kind by kind of change, and within each section by section. */
export function changeGroups(comparison: Comparison): readonly ChangeGroup[] {
  const { ofChange } = comparisonWords(comparison);
  return order.flatMap(change => {
    const sections = comparison.sections
      .map(section => ({ ...section, items: section.items.filter(item => item.change === change) }))
      .filter(({ items }) => items.length > 0);
    const count = sections.reduce((sum, { items }) => sum + items.length, 0);
    const isBrief = brief.has(change);
    return count === 0 ? [] : [{ heading: ofChange[change].heading, count, isBrief, sections }];
  });
}

const order = [
  'added',
  'raised',
  'changed',
  'reworded',
  'examples',
  'lowered',
  'dropped',
  'kept',
  'same',
] as const;

const brief: ReadonlySet<ComparedItem['change']> = new Set(['dropped', 'kept', 'same']);
