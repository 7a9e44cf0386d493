import type { TextStyle } from '../generated/types.ts';
import type { Model } from '../model.ts';
import type { Text } from '../parsed-file.ts';
import type { Passage } from './prose.ts';
import { textKind } from './text-kind.ts';

/** What the framework's declared style says of texts of this sort; empty where it says nothing. */
export function agreedStyle({ style }: Model, text: Text, passage: Passage): TextStyle {
  const kind = textKind(text);
  if (passage.kind === 'bullet' || kind === 'point') return style.bullets ?? {};
  if (kind === 'summary') return style.summaries ?? {};
  if (kind === 'example') return style.examples ?? {};
  return kind === 'body' ? (style.descriptions ?? {}) : {};
}
