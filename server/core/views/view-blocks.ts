import { comparisonBlocks } from './comparison/comparison-blocks.ts';
import { coverageBlocks } from './coverage/coverage-blocks.ts';
import { ladderBlocks } from './ladder/ladder-blocks.ts';
import type { View } from './view.ts';
import type { ViewBlock } from './writing/blocks.ts';

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
