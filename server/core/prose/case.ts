/** A word with the capitals of another: as `Teh` for `the`, so `The`. */
export function withCaseOf(word: string, pattern: string): string {
  if (pattern.length > 1 && pattern === pattern.toUpperCase() && pattern !== pattern.toLowerCase())
    return word.toUpperCase();
  return /^\p{Lu}/u.test(pattern) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
