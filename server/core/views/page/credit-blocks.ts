import type { Credit } from '../card/role-card.ts';
import { blocksOf, paragraph } from '../writing/make-blocks.ts';
import type { Block } from '../writing/markdown.ts';

/** Whose words these are, and under which terms. */
export function creditBlocks({
  statement,
  name,
  version,
  publisher,
  tool,
  license,
}: Credit): readonly Block[] {
  const named = [name && [name, version].filter(Boolean).join(' '), publisher, tool, license];
  const line = named.filter(part => part !== undefined).join(' · ');
  return [...(statement === undefined ? [] : blocksOf(statement)), ...(line === '' ? [] : [paragraph(line)])];
}
