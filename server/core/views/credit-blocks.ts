import { blocksOf, paragraph } from './make-blocks.ts';
import type { Block } from './markdown.ts';
import type { Credit } from './role-card.ts';

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
