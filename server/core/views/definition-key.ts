import type { Source } from './source.ts';

/** The word by which links mean the page of something that is defined at a place, such as a skill of a catalogue. */
export function definitionKey({ uri, span }: Source): string {
  return `definition/${uri}#${span.start}`;
}
