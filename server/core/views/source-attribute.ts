import type { Surface } from './page/surface.ts';
import type { Source } from './source.ts';

/** Where an element is written, for the script that goes there. */
export function sourceAttribute(source: Source | undefined, surface: Surface): { 'data-source'?: string } {
  if (source === undefined || !surface.isLive) return {};
  return { 'data-source': `${source.uri}#${source.span.start}-${source.span.end}` };
}
