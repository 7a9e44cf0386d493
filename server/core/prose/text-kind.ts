import type { Text } from '../parsed-file.ts';

/**
 * What a text is for its readers: the summary of a competency, an example, a point of a list, a longer text, a title,
 * or a label such as the name of a publisher.
 */
export type TextKind = 'summary' | 'example' | 'point' | 'body' | 'title' | 'label';

/** What a text is, by what it belongs to. */
export function textKind({ owner, property, path, format }: Text): TextKind {
  if (format === 'markdown') return 'body';
  if (owner?.kind === 'competency' && property === 'summary') return 'summary';
  if (path.includes('examples')) return 'example';
  if (property === 'responsibilities') return 'point';
  return property === 'name' || property === 'title' ? 'title' : 'label';
}

/** Whether a text is made of sentences, not a title or a label. */
export function isSentences(text: Text): boolean {
  const kind = textKind(text);
  return kind !== 'title' && kind !== 'label';
}
