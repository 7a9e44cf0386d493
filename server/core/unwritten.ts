/** Stands where a fix leaves the words to the author; other rules speak of it until it is gone. */
export const stub = 'TODO';

/** Whether a text only waits for its author, so that nothing can be read off it. */
export function isUnwritten(text: string): boolean {
  return /^\W*(?:todo|tbc|tbd)\b/i.test(text);
}
