/** A stretch of a text in UTF-16 offsets, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The way from a thing to one of its parts: keys and list positions. */
export type Path = readonly (string | number)[];

/** Whether `offset` stands in the span or at its end, as a cursor does behind the last letter of a word. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
