/** A phrase as a sentence begins; one that begins with the name of a file stays as it is. */
export function asSentence(phrase: string): string {
  return /^[a-z]+\s/.test(phrase) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase;
}
