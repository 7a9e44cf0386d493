/** A text without the mark that some files begin with; it is no part of what they say. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
