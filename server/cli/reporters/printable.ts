/**
 * A text as a terminal may show it in one line: what would move the cursor, change colours or turn the direction of
 * reading becomes a sign of the same length.
 */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
