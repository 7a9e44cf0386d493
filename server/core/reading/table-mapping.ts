import { type Outline, outlinesOf } from './outline.ts';

/**
 * Whether a YAML text is the mapping of a table, which imports are made by: it may lie among the files of a framework
 * and is none of them. A cheap look that a half-written mapping passes too.
 */
export function isTableMapping(text: string): boolean {
  return /^["']?files["']?[ \t]*:/m.test(text) && outlinesOf(text).some(isOutlineOfMapping);
}

/** No list of a framework is called `files`. */
export function isOutlineOfMapping(outline: Outline): boolean {
  const { shape, keys } = outline.get('files') ?? { shape: 'other', keys: new Map() };
  return shape === 'list' && keys.has('file') && (keys.has('to') || keys.has('fields'));
}
