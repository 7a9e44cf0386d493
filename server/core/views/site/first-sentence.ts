import type { Written } from '../source.ts';
import { plainText } from '../writing/plain-text.ts';

/** The first sentence of a text, without its marks: enough to tell it from others. */
export function firstSentence(text: Written): string {
  const [line = ''] = plainText(text).split('\n');
  const [first] = sentences.segment(line);
  return first?.segment.trim() ?? '';
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
