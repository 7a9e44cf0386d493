/** How high a career level stands by the words of its name, a level without such a word being 2. */
export function seniorityOf(name: string): number {
  const found = ranks.filter(({ words }) => words.test(name)).map(({ rank }) => rank);
  const highest = Math.max(...found);
  if (found.length === 0) return middle;
  const others = found.filter(rank => rank !== highest);
  return highest + others.reduce((sum, rank) => sum + (rank - middle) / 10, 0);
}

/** The name of a career level without what says how high it is: `engineer` for “Senior Engineer 2”. */
export function craftOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/\([^)]*\)|\b(?:level|grade|band|\d+|[ivx]+)\b|[^\p{L}\p{N}\s-]/gu, ' ');
  return ranks
    .reduce((rest, { words }) => rest.replace(new RegExp(words.source, 'gi'), ' '), plain)
    .replace(/\bof\b/g, ' ')
    .replace(/[\s–-]+/g, ' ')
    .trim();
}

const middle = 2;

/** Words that job titles in English use for seniority, lowest first. */
const ranks: readonly { readonly rank: number; readonly words: RegExp }[] = [
  { rank: 0, words: /\b(?:apprentice|trainee|intern|cadet)\b/i },
  { rank: 1, words: /\b(?:junior|graduate|assistant|associate|entry[- ]level)\b/i },
  { rank: 3, words: /\b(?:senior|sr)\b/i },
  { rank: 4, words: /\b(?:lead|principal|staff(?! nurse)|distinguished)\b/i },
  { rank: 5, words: /\b(?:head|director|chief|vice[- ]president|vp)\b/i },
];
