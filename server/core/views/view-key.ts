/** What a panel or page can show besides a card, by the word that links use. */
export type ViewKey =
  | { readonly view: 'comparison'; readonly from: string; readonly to: string }
  | { readonly view: 'ladder'; readonly family: string; readonly part: string | undefined }
  | { readonly view: 'coverage'; readonly part: string | undefined };

/** The word for the comparison of two cards. */
export function comparisonKey(from: string, to: string): string {
  return `comparison/${encode(from)}/${encode(to)}`;
}

/** The word for the ladder of a job family, or for one part of it where it is long. */
export function ladderKey(family: string, part?: string): string {
  return ['ladder', family, part]
    .filter(word => word !== undefined)
    .map(encode)
    .join('/');
}

/** The word for the coverage of a framework, or for the map of one of its job families. */
export function coverageKey(part?: string): string {
  return part === undefined ? 'coverage' : `coverage/${encode(part)}`;
}

/** What a word means; undefined for the word of a card. */
export function readViewKey(key: string): ViewKey | undefined {
  const [view, first, second] = key.split('/').map(decode);
  if (view === 'comparison' && first !== undefined && second !== undefined)
    return { view, from: first, to: second };
  if (view === 'ladder' && first !== undefined) return { view, family: first, part: second };
  return view === 'coverage' ? { view, part: first } : undefined;
}

function encode(word: string): string {
  return word.replaceAll('%', '%25').replaceAll('/', '%2F');
}

function decode(word: string): string {
  return word.replaceAll('%2F', '/').replaceAll('%25', '%');
}
