import { isRightToLeft } from '../../text-direction.ts';
import type { Attributes } from '../html.ts';

/** The language of an element's texts, with the direction in which they run where that is not from the left. */
export function languageAttributes(language: string): Attributes {
  return { lang: language, dir: isRightToLeft(language) ? 'rtl' : undefined };
}
