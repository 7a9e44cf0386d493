/** A stretch of a file's text, in UTF-16 offsets. */
export interface Source {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

/** The place in a text that an element was made from. */
export function readSource(element: Element): Source | undefined {
  const match = /^(.*)#(\d+)-(\d+)$/.exec(element.getAttribute('data-source') ?? '');
  return match === null ? undefined : { uri: match[1]!, start: Number(match[2]), end: Number(match[3]) };
}
