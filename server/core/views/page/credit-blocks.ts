import type { Credit } from '../card/role-card.ts';
import { blocksOf, paragraph } from '../writing/make-blocks.ts';
import type { Block } from '../writing/markdown.ts';
import { creditLine } from './credit-line.ts';

/** Whose words these are, and under which terms. */
export function creditBlocks(credit: Credit): readonly Block[] {
  const { statement } = credit;
  const line = creditLine(credit);
  return [...(statement === undefined ? [] : blocksOf(statement)), ...(line === '' ? [] : [paragraph(line)])];
}
