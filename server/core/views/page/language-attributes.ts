import type { Attributes } from '../html.ts';

/** The language of an element's texts, with the direction in which they run where that is not from the left. */
export function languageAttributes(language: string): Attributes {
  return { lang: language, dir: fromTheRight.has(scriptOf(language) ?? '') ? 'rtl' : undefined };
}

/** The scripts that run from the right; `Intl.Locale` tells a language's script everywhere, its direction not. */
const fromTheRight: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}
