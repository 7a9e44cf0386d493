/** Words one behind the other; of a long list the first few, and how many more there are. */
export function few(words: readonly string[]): string {
  if (words.length <= most + 1) return words.join(', ');
  return `${words.slice(0, most).join(', ')} and ${(words.length - most).toLocaleString('en-GB')} more`;
}

const most = 8;
