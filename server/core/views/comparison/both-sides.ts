import type { TextPair } from './text-pairs.ts';

/** Whether a text stands on both sides of a comparison. */
export function isOnBothSides<T extends TextPair>(
  pair: T,
): pair is T & { readonly [K in keyof TextPair]: NonNullable<TextPair[K]> } {
  return pair.before !== undefined && pair.after !== undefined;
}
