/** One point of a list in a markdown text, by where its words begin and end. */
export interface Bullet {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** The points of the lists in a markdown text, each with its first line. */
export function bulletsOf(text: string): readonly Bullet[] {
  return [...text.matchAll(/^([ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+)(\S.*)$/gm)].map(match => {
    const words = match[2]!.trimEnd();
    const start = match.index + match[1]!.length;
    return { words, start, end: start + words.length };
  });
}
