import type { ViewBlock } from './blocks.ts';
import { comparisonBlocks } from './comparison-blocks.ts';
import { coverageBlocks } from './coverage-blocks.ts';
import { ladderBlocks } from './ladder-blocks.ts';
import type { View } from './view.ts';

/** A view as what every format but HTML is printed from. */
export function viewBlocks(view: View): readonly ViewBlock[] {
  switch (view.kind) {
    case 'comparison':
      return comparisonBlocks(view.comparison);
    case 'ladder':
      return ladderBlocks(view.ladder);
    case 'coverage':
      return coverageBlocks(view.coverage);
  }
}
