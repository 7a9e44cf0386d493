import { isRightToLeft } from '../../core/text-direction.ts';

/** What the language of the texts asks of a document. */
export interface DocumentLocale {
  /** A language tag (BCP 47). */
  readonly language: string;
  /** Whether its lines run from right to left. */
  readonly isRightToLeft: boolean;
  /** The sheet that is printed on there, in twentieths of a point. */
  readonly paper: { readonly width: number; readonly height: number };
}

/** Reads a language tag; what is none counts as English. Letter where it names a country that prints on it, else A4. */
export function documentLocale(tag: string): DocumentLocale {
  const locale = readTag(tag);
  return {
    language: locale.baseName,
    isRightToLeft: isRightToLeft(locale.baseName),
    paper: letterCountries.has(locale.region ?? '')
      ? { width: 12_240, height: 15_840 }
      : { width: 11_906, height: 16_838 },
  };
}

function readTag(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag);
  } catch {
    return new Intl.Locale('en');
  }
}

/** Where Letter is the usual paper (Unicode CLDR, measurement data). */
const letterCountries: ReadonlySet<string> = new Set([
  ...['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'],
]);
